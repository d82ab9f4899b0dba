using System.Globalization;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>Whole numbers of 64 bits, as documents write them.</summary>
internal static class WholeText
{
    /// <summary>The digits of the number: <c>1.0</c> is <c>1</c>. Null where it is not whole, or too long.</summary>
    public static string? Of(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && decimal.Truncate(value) == value
        && value is > long.MinValue and <= long.MaxValue
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : null;
}
