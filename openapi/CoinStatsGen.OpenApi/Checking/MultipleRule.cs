using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>multipleOf</c>.</summary>
internal sealed class MultipleRule(JsonNumber step, string text) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) =>
        !JsonNumber.TryParse(value.GetNumberText(), out var number)
        || number.IsMultipleOf(step)
        || run.Fail(SchemaFault.Bounds, $"must be a multiple of {text}, but is {JsonWords.Quote(value)}", $"a multiple of {text}", value);
}
