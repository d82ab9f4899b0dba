using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>matchesJsonSchema</c>.</summary>
internal sealed class JsonSchemaMatcher(JsonSchema schema) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "matchesJsonSchema";

    /// <inheritdoc/>
    public override bool Matches(string? value) => Matches(new MatchValue(value));

    /// <inheritdoc/>
    public override bool Matches(MatchValue value)
    {
        if (value.IsAbsent)
        {
            return false;
        }

        // Without one type at the top, WireMock hands numbers and truth values on as text.
        var isText =
            value.Json is not { } json
            || (!schema.HasType && json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False);
        return schema.Accepts(isText ? JsonSerializer.SerializeToElement(value.Text) : value.Json!.Value);
    }
}
