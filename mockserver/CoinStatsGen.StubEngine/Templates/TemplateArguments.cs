using System.Globalization;

namespace CoinStats.StubEngine.Templates;

/// <summary>What a helper is called with.</summary>
/// <param name="Values">By place.</param>
/// <param name="Named">By name.</param>
internal sealed record TemplateArguments(object?[] Values, Dictionary<string, object?> Named)
{
    /// <summary>Value at a place, or null.</summary>
    public object? At(int index) => index < Values.Length ? Values[index] : null;

    /// <summary>Value at a place as text.</summary>
    public string Text(int index) => TemplateValues.Text(At(index));

    /// <summary>Named value as text, or null.</summary>
    public string? Text(string name) => Named.TryGetValue(name, out var value) && value is not null ? TemplateValues.Text(value) : null;

    /// <summary>Named whole number.</summary>
    public long Number(string name, long otherwise) =>
        Text(name) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (long)Math.Clamp(number, int.MinValue, int.MaxValue)
            : otherwise;

    /// <summary>Named flag.</summary>
    public bool Flag(string name) => Named.TryGetValue(name, out var value) && TemplateValues.IsTrue(value) && value is not "false";
}
