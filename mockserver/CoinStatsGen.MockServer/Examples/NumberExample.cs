using System.Globalization;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Examples;

/// <summary>Numbers within what the document says of them.</summary>
internal static class NumberExample
{
    /// <summary>A number as JSON.</summary>
    /// <param name="schema">What is said of it.</param>
    /// <param name="hash">Chooses among what is left open.</param>
    /// <param name="turn">Another one for each element of a list that has none twice.</param>
    public static string Of(NumberSchema schema, ulong hash, int turn)
    {
        if (schema.Enum.Count > 0)
        {
            return schema.Enum[turn % schema.Enum.Count];
        }

        var least = Bound(schema.Minimum);
        var most = Bound(schema.Maximum);
        var low = least ?? Math.Min(0, most ?? 0);
        var high = most ?? Math.Max(low + 1000, 1000);
        var share = ((hash + ((ulong)turn * 7)) % 1000 + 1) / 1002m;
        var value = low + ((high - low) * share);
        value = schema.IsInteger ? Math.Ceiling(value) : Math.Round(value, 2);
        if (value > high || value < low || (schema.ExclusiveMaximum && value >= high) || (schema.ExclusiveMinimum && value <= low))
        {
            value = schema.IsInteger ? Math.Floor(high) - (schema.ExclusiveMaximum && decimal.IsInteger(high) ? 1 : 0) : (low + high) / 2;
        }

        value = Multiple(schema, value, low, high);
        return (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    // The next multiple above, else the next below. Steps finer than what is written anyway need no heed.
    private static decimal Multiple(NumberSchema schema, decimal value, decimal low, decimal high)
    {
        if (Bound(schema.MultipleOf) is not { } step || step <= 0)
        {
            return value;
        }

        var above = Math.Ceiling(value / step) * step;
        var below = Math.Floor(value / step) * step;
        var aboveFits = above < high || (above == high && !schema.ExclusiveMaximum);
        return aboveFits || below < low ? above : below;
    }

    private static decimal? Bound(string? json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? Math.Clamp(bound, -1e15m, 1e15m) : null;
}
