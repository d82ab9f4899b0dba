using System.Text.RegularExpressions;

namespace CoinStats.StubEngine.Matching;

/// <summary>Regular expressions of mappings: the whole text must match, a dot also takes line ends, and no match may take long.</summary>
internal static class WireMockRegex
{
    /// <summary>
    /// Longest time one match may take. It is the clock's, not the processor's: on a machine at its limit the first match in a process
    /// alone, which waits for the compiler, took more than 250 ms, and a stub that fits must not fail for that.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Compiles; linear-time matching where the expression allows it.</summary>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public static Regex Compile(string expression)
    {
        var whole = $@"\A(?:{expression})\z";
        _ = new Regex(expression, RegexOptions.CultureInvariant, Limit);
        try
        {
            return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit);
        }
    }

    /// <summary>Matches; one that takes too long does not match.</summary>
    public static bool IsMatch(Regex pattern, string value)
    {
        try
        {
            return pattern.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
