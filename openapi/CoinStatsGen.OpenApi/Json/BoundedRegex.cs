using System.Text.RegularExpressions;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>Regular expressions that others wrote: linear time where the expression allows it, limited time otherwise.</summary>
internal static class BoundedRegex
{
    /// <summary>
    /// Longest time one match may take. It is the clock's, not the processor's: on a machine at its limit the first match in a process
    /// alone, which waits for the compiler, took more than 250 ms, and what fits must not fail for that.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    // RegexOptions.NonBacktracking, which .NET has from version 7 on; older ones refuse the number.
    private const RegexOptions Linear = (RegexOptions)1024;

    /// <summary>Compiles.</summary>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public static Regex Compile(string expression, RegexOptions options = RegexOptions.None)
    {
        try
        {
            return new Regex(expression, options | RegexOptions.CultureInvariant | Linear, Limit);
        }
        catch (Exception refused) when (refused is NotSupportedException or ArgumentOutOfRangeException)
        {
            return new Regex(expression, options | RegexOptions.CultureInvariant, Limit);
        }
    }

    /// <summary>Compiles; null where the expression is not one.</summary>
    public static Regex? TryCompile(string expression, RegexOptions options = RegexOptions.None)
    {
        try
        {
            return Compile(expression, options);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Matches; a match that takes too long counts as none.</summary>
    public static bool Fits(this Regex pattern, string value)
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
