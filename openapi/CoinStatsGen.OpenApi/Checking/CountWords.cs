using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>How counts are told.</summary>
internal static class CountWords
{
    public static bool Holds(SchemaRun run, SchemaFault fault, int count, int least, int most, string what, JsonValue value)
    {
        if (count >= least && count <= most)
        {
            return true;
        }

        var words = count < least ? $"at least {SchemaRun.Text(least)} {what}" : $"at most {SchemaRun.Text(most)} {what}";
        return run.Fail(fault, $"must have {words}, but has {SchemaRun.Text(count)}", words, value);
    }
}
