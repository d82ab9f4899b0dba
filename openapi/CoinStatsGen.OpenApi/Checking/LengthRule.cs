using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary><c>minLength</c>, <c>maxLength</c>: in characters, not in halves of them.</summary>
internal sealed class LengthRule(int least, int most) : SchemaRule
{
    public override bool Holds(SchemaRun run, JsonValue value, SchemaSeen? seen)
    {
        if (value.GetText() is not { } text)
        {
            return true;
        }

        var length = text.Length - text.Count(char.IsLowSurrogate);
        return CountWords.Holds(run, SchemaFault.Bounds, length, least, most, "characters", value);
    }
}
