using System.Text.RegularExpressions;
using CoinStats.StubEngine.Matching;

namespace CoinStats.MockServer.Examples;

/// <summary>Patterns from the document, which may be as hostile as a request: linear time where possible, limited time otherwise.</summary>
internal static class SchemaPattern
{
    /// <summary>Compiles a pattern; one that .NET does not know checks nothing.</summary>
    public static Regex? Compile(string? pattern)
    {
        if (pattern is null)
        {
            return null;
        }

        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, WireMockRegex.Limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, WireMockRegex.Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Matches; a match that takes too long counts as none.</summary>
    public static bool IsMatch(Regex pattern, ReadOnlySpan<char> value)
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
