using System.Text.Json;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStats.StubEngine.Matching;

/// <summary>A JSON path of a stub: in the dialect of Jayway, which WireMock speaks, and within bounds.</summary>
internal sealed class StubPath
{
    // About a tenth of a second of work: what a stub asks of a request must not hold up others.
    private const int MaxSteps = 500_000;

    private readonly JsonPath _path;

    private StubPath(JsonPath path) => _path = path;

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static StubPath Parse(string text) => new(JsonPath.Parse(text, JsonPathDialect.Jayway));

    /// <summary>The value as WireMock shows it: one for a path that leads to one, a list otherwise; false where there is none.</summary>
    /// <exception cref="FormatException">The path takes too many steps in this document.</exception>
    public bool TryRead(JsonElement root, out JsonElement value)
    {
        try
        {
            var found = _path.Select(ElementNodes.Instance, root, new JsonPathBudget(MaxSteps));
            if (found is null || (_path.IsDefinite && found.Count == 0))
            {
                value = default;
                return false;
            }

            value = _path.IsDefinite ? found[0].Value : JsonSerializer.SerializeToElement(found.ConvertAll(node => node.Value));
            return true;
        }
        catch (JsonPathLimitException beyond)
        {
            throw new FormatException(beyond.Message, beyond);
        }
    }
}
