using System.Globalization;
using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>A JSON path in the dialect of Jayway JsonPath, which WireMock speaks.</summary>
internal sealed class JsonPath
{
    private readonly JsonPathStep[] _steps;

    private JsonPath(JsonPathStep[] steps, bool isRelative)
    {
        _steps = steps;
        IsRelative = isRelative;
        IsDefinite = Array.TrueForAll(steps, s => s.IsDefinite);
    }

    /// <summary>Leads to at most one value.</summary>
    public bool IsDefinite { get; }

    /// <summary>Begins at the item under a filter rather than at the root.</summary>
    public bool IsRelative { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static JsonPath Parse(string text)
    {
        var reader = new JsonPathReader(text.Trim());
        var path = reader.ReadPath();
        reader.ExpectEnd();
        return path;
    }

    /// <summary>Makes a path of steps.</summary>
    internal static JsonPath Of(List<JsonPathStep> steps, bool isRelative) => new([.. steps], isRelative);

    /// <summary>Everything the path leads to, in document order.</summary>
    public List<JsonElement> Select(JsonElement root, JsonElement? current = null)
    {
        List<JsonElement> found = [IsRelative ? current ?? root : root];
        foreach (var step in _steps)
        {
            var next = new List<JsonElement>();
            foreach (var element in found)
            {
                step.Select(element, root, next);
            }

            found = next;
        }

        return found;
    }

    /// <summary>The value as WireMock shows it: one for a definite path, a list otherwise; false where there is none.</summary>
    public bool TryRead(JsonElement root, out JsonElement value)
    {
        var found = Select(root);
        if (IsDefinite)
        {
            value = found.Count > 0 ? found[0] : default;
            return found.Count > 0;
        }

        value = JsonSerializer.SerializeToElement(found);
        return true;
    }

    /// <summary>Makes an element of a whole number.</summary>
    internal static JsonElement Number(int value) => JsonSerializer.SerializeToElement(value);

    /// <summary>Makes an element of a double, written as Java does.</summary>
    internal static JsonElement Real(double value)
        => double.IsFinite(value)
            ? JsonDocument.Parse(value.ToString(double.IsInteger(value) && Math.Abs(value) < 1e7 ? "0.0" : "R", CultureInfo.InvariantCulture)).RootElement
            : JsonSerializer.SerializeToElement(value.ToString(CultureInfo.InvariantCulture));
}
