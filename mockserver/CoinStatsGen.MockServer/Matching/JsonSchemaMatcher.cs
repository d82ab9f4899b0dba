using System.Text.Json;

namespace CoinStats.MockServer.Matching;

/// <summary><c>matchesJsonSchema</c>.</summary>
internal sealed class JsonSchemaMatcher(JsonSchema schema) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "matchesJsonSchema";

    /// <inheritdoc/>
    public override bool Matches(string? value) => Matches(new MatchValue(value));

    /// <inheritdoc/>
    public override bool Matches(MatchValue value)
        => !value.IsAbsent && schema.Accepts(value.Json ?? JsonSerializer.SerializeToElement(value.Text));
}
