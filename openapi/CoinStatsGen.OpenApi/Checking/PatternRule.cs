using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternRule(Regex pattern, string text) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen) =>
        value.GetText() is not { } found
        || pattern.Fits(found)
        || run.Fail(SchemaFault.Bounds, $"must match {text}, but is {JsonWords.Quote(found)}", text, value);
}
