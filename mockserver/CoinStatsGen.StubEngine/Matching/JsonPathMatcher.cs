using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>matchesJsonPath</c>: the path leads somewhere, or to a value that fits.</summary>
internal sealed class JsonPathMatcher(StubPath path, ValueMatcher? inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "matchesJsonPath";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Matches(new MatchValue(value), budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget)
    {
        if (value.Json is not { } json)
        {
            return false;
        }

        var exists = path.TryRead(json, budget, out var found);
        return inner is null ? exists && IsSomething(found) : Candidates(exists, found).Exists(item => inner.Matches(item, budget));
    }

    private List<string?> Candidates(bool exists, JsonElement found)
    {
        if (!exists || found.ValueKind == JsonValueKind.Null)
        {
            return [null];
        }

        if (found.ValueKind == JsonValueKind.Array && inner is not JsonEqualMatcher)
        {
            List<string?> items = [.. found.EnumerateArray().Select(JsonText.Bare)];
            return items.Count == 0 && inner is AbsentMatcher ? [null] : items;
        }

        return [inner is JsonEqualMatcher ? found.GetRawText() : JsonText.Bare(found)];
    }

    private static bool IsSomething(JsonElement found) =>
        found.ValueKind switch
        {
            JsonValueKind.Array => found.GetArrayLength() > 0,
            JsonValueKind.Object => found.EnumerateObject().Any(),
            JsonValueKind.Null => false,
            _ => true,
        };
}
