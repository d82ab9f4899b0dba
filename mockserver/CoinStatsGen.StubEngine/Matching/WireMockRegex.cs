using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>Regular expressions of mappings: the whole text must match, a dot also takes line ends, and no match may take long.</summary>
internal static class WireMockRegex
{
    /// <summary>Longest time one match may take.</summary>
    public static readonly TimeSpan Limit = BoundedRegex.Limit;

    /// <summary>Compiles; linear-time matching where the expression allows it.</summary>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public static Regex Compile(string expression)
    {
        _ = new Regex(expression, RegexOptions.CultureInvariant, Limit);
        return BoundedRegex.Compile($@"\A(?:{expression})\z", RegexOptions.Singleline);
    }

    /// <summary>Matches; one that takes too long does not match.</summary>
    public static bool IsMatch(Regex pattern, string value) => pattern.Fits(value);
}
