using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>
/// JSON Schema, drafts 4 to 2020-12, as far as a mapping needs it: assertions and local references; formats do not assert.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    /// <summary>The schema names one type at its top.</summary>
    public bool HasType =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String;

    /// <summary>The value is legal.</summary>
    /// <exception cref="MatchLimitException">The judgement takes more steps than are left.</exception>
    public bool Accepts(JsonElement value, MatchBudget budget) => new JsonSchemaJudgement(root, budget).Accepts(value);
}
