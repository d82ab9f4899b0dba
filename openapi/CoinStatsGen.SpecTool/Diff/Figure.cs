using System.Globalization;

namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Whole numbers in messages, the same in any culture.</summary>
internal static class Figure
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);
}
