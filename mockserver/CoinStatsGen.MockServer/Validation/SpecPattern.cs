using System.Text.RegularExpressions;

namespace CoinStats.MockServer.Validation;

/// <summary>Patterns from the document, which may be as hostile as a request: linear time where possible, limited time otherwise.</summary>
internal static class SpecPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    /// <summary>Compiles a pattern; one that .NET does not know checks nothing.</summary>
    public static Regex? Compile(string? pattern)
    {
        if (pattern is null)
        {
            return null;
        }

        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
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
