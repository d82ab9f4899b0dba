using System.Text.Json;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStats.StubEngine.Matching;

/// <summary>A JSON path of a stub: in the dialect of Jayway, which WireMock speaks, and within bounds.</summary>
internal sealed class StubPath
{
    private const string Work = "matchesJsonPath";

    private readonly JsonPath _path;

    private StubPath(JsonPath path) => _path = path;

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static StubPath Parse(string text) => new(JsonPath.Parse(text, JsonPathDialect.Jayway));

    /// <summary>The value as WireMock shows it: one for a path that leads to one, a list otherwise; false where there is none.</summary>
    /// <exception cref="MatchLimitException">The path takes more steps in this document than are left.</exception>
    public bool TryRead(JsonElement root, MatchBudget budget, out JsonElement value)
    {
        var steps = new JsonPathBudget(budget.Left);
        try
        {
            var found = _path.Select(ElementNodes.Instance, root, steps);
            budget.Spend(Work, steps.Spent);
            if (found is null || (_path.IsDefinite && found.Count == 0))
            {
                value = default;
                return false;
            }

            value = _path.IsDefinite ? found[0].Value : JsonSerializer.SerializeToElement(found.ConvertAll(node => node.Value));
            return true;
        }
        catch (JsonPathLimitException)
        {
            value = default;
            budget.SpendAll(Work);
            return false;
        }
    }
}
