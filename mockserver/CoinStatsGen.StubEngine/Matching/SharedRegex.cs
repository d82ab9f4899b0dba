using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CoinStats.StubEngine.Matching;

/// <summary>
/// A regular expression of mappings. Stubs that say the same share one, and it is built when a request first meets it: built, each takes
/// up to a hundred kilobytes.
/// </summary>
internal sealed class SharedRegex
{
    private static readonly ConcurrentDictionary<string, WeakReference<SharedRegex>> All = new(StringComparer.Ordinal);
    private static int _untilSwept = 1024;

    private readonly Lazy<Regex> _regex;
    private readonly Lazy<Regex> _first;
    private readonly string _beginning;

    private SharedRegex(string expression)
    {
        _beginning = WireMockRegex.Beginning(expression);
        _regex = new Lazy<Regex>(() => WireMockRegex.Compile(expression));
        _first = new Lazy<Regex>(() => WireMockRegex.Hasty(expression, _regex.Value));
    }

    /// <summary>The one of an expression.</summary>
    /// <exception cref="ArgumentException">The expression is not one.</exception>
    public static SharedRegex Of(string expression)
    {
        if (All.TryGetValue(expression, out var known) && known.TryGetTarget(out var shared))
        {
            return shared;
        }

        WireMockRegex.Check(expression);
        var added = new SharedRegex(expression);
        All[expression] = new WeakReference<SharedRegex>(added);
        Sweep();
        return added;
    }

    /// <summary>The whole text matches.</summary>
    /// <exception cref="MatchLimitException">The match takes more work than is left.</exception>
    public bool IsMatch(string value, MatchBudget budget) =>
        value.StartsWith(_beginning, StringComparison.Ordinal) && (budget.IsFirst ? _first : _regex).Value.Fits(value, "matches", budget);

    // Forgets expressions that no stub has any more, now and then.
    private static void Sweep()
    {
        if (Interlocked.Decrement(ref _untilSwept) > 0)
        {
            return;
        }

        foreach (var (expression, reference) in All)
        {
            if (!reference.TryGetTarget(out _))
            {
                All.TryRemove(KeyValuePair.Create(expression, reference));
            }
        }

        Volatile.Write(ref _untilSwept, Math.Max(1024, All.Count));
    }
}
