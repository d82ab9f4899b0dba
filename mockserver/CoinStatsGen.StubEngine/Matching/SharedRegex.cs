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

    private readonly string _beginning;

    private SharedRegex(string expression)
    {
        _beginning = WireMockRegex.Beginning(expression);
        _regex = new Lazy<Regex>(() => WireMockRegex.Compile(expression));
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

    /// <summary>The whole text matches; a match that takes too long does not.</summary>
    public bool IsMatch(string value) =>
        value.StartsWith(_beginning, StringComparison.Ordinal) && WireMockRegex.IsMatch(_regex.Value, value);

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
