using System.Buffers;
using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>Regular expressions of mappings: the whole text must match, a dot also takes line ends, and no match may take long.</summary>
internal static class WireMockRegex
{
    /// <summary>Longest time one match may take.</summary>
    public static readonly TimeSpan Limit = BoundedRegex.Limit;

    // The clock's time, on a thread that reads requests: the first try alone is given up, not the match.
    private static readonly TimeSpan FirstLimit = TimeSpan.FromMilliseconds(20);

    // What a linear match looks at in the time of a step.
    private const int CharactersOfAStep = 16;

    private static readonly SearchValues<char> Special = SearchValues.Create(@"\.[]{}()*+?|^$#");

    /// <summary>
    /// Compiles; linear-time matching where the expression allows it. What has one repetition without end at most cannot take long in any
    /// way,
    /// and is matched by stepping back: built, it takes a tenth of the memory.
    /// </summary>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public static Regex Compile(string expression)
    {
        Check(expression);
        var whole = $@"\A(?:{expression})\z";
        return IsPlain(expression)
            ? new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit)
            : BoundedRegex.Compile(whole, RegexOptions.Singleline);
    }

    /// <summary>The same for a first try: one that may take long gives up soon.</summary>
    public static Regex Hasty(string expression, Regex compiled) =>
        IsSteady(expression, compiled) ? compiled : new Regex(compiled.ToString(), compiled.Options, FirstLimit);

    /// <summary>Matches within a budget: what is told by the length of the text is counted, what only the clock tells takes all of it.</summary>
    /// <exception cref="MatchLimitException">The match takes more work than is left.</exception>
    public static bool Fits(this Regex pattern, string value, string work, MatchBudget budget)
    {
        budget.Spend(work, 1 + (value.Length / CharactersOfAStep));
        try
        {
            return pattern.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            budget.SpendAll(work);
            return false;
        }
    }

    /// <summary>What every text that matches begins with; empty where that is not seen at a glance.</summary>
    public static string Beginning(string expression)
    {
        if (expression.Contains('|', StringComparison.Ordinal))
        {
            return "";
        }

        var end = expression.AsSpan().IndexOfAny(Special);
        end = end < 0 ? expression.Length : end;

        // The last character may be one that is repeated, or left out.
        return expression[..(end < expression.Length && expression[end] is '*' or '?' or '{' or '+' ? Math.Max(0, end - 1) : end)];
    }

    /// <summary>Throws where a text is no expression.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void Check(string expression) => _ = new Regex(expression, RegexOptions.CultureInvariant, Limit);

    /// <summary>Matches; one that takes too long does not match.</summary>
    public static bool IsMatch(Regex pattern, string value) => pattern.Fits(value);

    private static bool IsSteady(string expression, Regex compiled) =>
        compiled.Options.HasFlag(RegexOptions.NonBacktracking) || IsPlain(expression);

    private static bool IsPlain(string expression) =>
        expression.Count(c => c is '*' or '+' or '{') <= 1
        && !expression.Contains('\\', StringComparison.Ordinal)
        && !expression.Contains(')', StringComparison.Ordinal);
}
