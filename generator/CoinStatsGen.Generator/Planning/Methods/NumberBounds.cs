using System.Globalization;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>
/// Bounds of a number as C# literals of its type, without suffix. A bound that the type cannot hold bounds nothing. One that is itself not
/// allowed is the next whole number; a fraction has no next one, so there the server has the last word.
/// </summary>
internal static class NumberBounds
{
    /// <summary>The lower bound, or null.</summary>
    public static string? Minimum(ScalarKind kind, NumberSchema schema) => Of(kind, schema.Minimum, schema.ExclusiveMinimum, 1);

    /// <summary>The upper bound, or null.</summary>
    public static string? Maximum(ScalarKind kind, NumberSchema schema) => Of(kind, schema.Maximum, schema.ExclusiveMaximum, -1);

    private static string? Of(ScalarKind kind, string? text, bool isExclusive, int inward)
    {
        if (text is null)
        {
            return null;
        }

        switch (kind)
        {
            case ScalarKind.Int32 or ScalarKind.Int64 when IsDecimal(text, out var bound):
                return Whole(bound, isExclusive, inward);
            case ScalarKind.Decimal when IsDecimal(text, out var bound):
                return bound.ToString(CultureInfo.InvariantCulture);
            case ScalarKind.Double
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && !double.IsInfinity(bound):
                return bound.ToString("R", CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    private static string? Whole(decimal bound, bool isExclusive, int inward)
    {
        var whole = inward > 0 ? Math.Ceiling(bound) : Math.Floor(bound);
        if (isExclusive && whole == bound && Math.Abs(whole) < long.MaxValue)
        {
            whole += inward;
        }

        // The least long has no literal of its own; as a bound it says nothing.
        return whole is > long.MinValue and < long.MaxValue ? decimal.ToInt64(whole).ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool IsDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
