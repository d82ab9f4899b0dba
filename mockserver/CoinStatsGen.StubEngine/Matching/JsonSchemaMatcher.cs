using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>matchesJsonSchema</c>.</summary>
internal sealed class JsonSchemaMatcher(JsonSchema schema) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "matchesJsonSchema";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Matches(new MatchValue(value), budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget)
    {
        if (value.IsAbsent)
        {
            return false;
        }

        // Without one type at the top, WireMock hands numbers and truth values on as text.
        var isText =
            value.Json is not { } json
            || (!schema.HasType && json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False);
        return schema.Accepts(isText ? JsonSerializer.SerializeToElement(value.Text) : value.Json!.Value, budget);
    }
}
