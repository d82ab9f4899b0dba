using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>A bound of numbers.</summary>
internal sealed class BoundRule(JsonNumber bound, string text, bool isLower, bool isExclusive) : SchemaRule
{
    private readonly string _words =
        (
            isLower ? (isExclusive ? "more than " : "at least ")
            : isExclusive ? "less than "
            : "at most "
        ) + text;

    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (!JsonNumber.TryParse(value.GetNumberText(), out var number))
        {
            return true;
        }

        var order = number.Against(bound);
        return (isLower ? order > 0 : order < 0)
            || (order == 0 && !isExclusive)
            || run.Fail(SchemaFault.Bounds, $"must be {_words}, but is {JsonWords.Quote(value)}", _words, value);
    }
}
