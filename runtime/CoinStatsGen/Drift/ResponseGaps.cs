using System.Collections.Concurrent;
using CoinStats.Http;
using CoinStats.Json;
using CoinStats.Telemetry;

namespace CoinStats;

/// <summary>Tells of the gaps of an answer: to the caller, the observer, the counter, and once a path and process to the log.</summary>
internal static class ResponseGaps
{
    /// <summary>Paths that were warned of; a process that has seen so many is not warned of further ones.</summary>
    private const int MaxWarnings = 1000;

    private const string Nothing = "nothing";

    private static readonly ConcurrentDictionary<(string Service, string Operation, string Path), bool> Warned = new();

    /// <summary>Tells of them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="drift">Who watches, if anybody does.</param>
    /// <param name="notes">What was noted; null where nothing was.</param>
    /// <param name="utf8">The text that was read.</param>
    /// <param name="root">The path of its root.</param>
    /// <returns>Each path once.</returns>
    public static IReadOnlyList<ResponseGap> Tell(
        ApiCall call,
        DriftObserver? drift,
        JsonNotes? notes,
        ReadOnlySpan<byte> utf8,
        string root
    )
    {
        if (notes is null)
        {
            return [];
        }

        var found = Observe(call, drift, notes, utf8, root);
        if (found.Count == 0)
        {
            return [];
        }

        var gaps = ByPath(found);
        foreach (var gap in gaps)
        {
            CoinStatsTelemetry.RecordGap(call, gap);
            if (
                call.Settings.Log.IsWarning
                && Warned.Count < MaxWarnings
                && Warned.TryAdd((call.Settings.Service.Name, call.Operation.Id, gap.Path), true)
            )
            {
                call.Settings.Log.Gap(call.Operation.Id, gap.Path, gap.Expected, gap.Found);
            }
        }

        return gaps;
    }

    /// <summary>Tells the observer alone: the answer is refused.</summary>
    public static List<JsonGap> Observe(ApiCall call, DriftObserver? drift, JsonNotes notes, ReadOnlySpan<byte> utf8, string root)
    {
        var redactor = call.Settings.Credentials.Redactor;
        var found = notes.FindGaps(utf8, root, redactor);
        drift?.Observe(call.Operation, notes, utf8, root, found, redactor);
        return found;
    }

    /// <summary>A member that is missing in one row and null in another is one gap of its path.</summary>
    private static ResponseGap[] ByPath(List<JsonGap> found) =>
        [
            .. found
                .GroupBy(g => g.Path, StringComparer.Ordinal)
                .Select(g => new ResponseGap(g.Key, g.First().Expected ?? "a value", g.First().Found ?? Nothing, g.Sum(one => one.Count))),
        ];
}
