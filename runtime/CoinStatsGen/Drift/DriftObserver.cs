using System.Diagnostics.CodeAnalysis;
using CoinStats.Http;
using CoinStats.Json;
using CoinStats.Telemetry;

namespace CoinStats;

/// <summary>
/// Watches answers for what the document does not promise. Set it as <see cref="CoinStatsClientOptions.Drift"/>; several clients may share
/// one.
/// </summary>
/// <remarks>Safe for any number of threads. Memory is bounded: 1,000 different findings; more are counted, not told apart.</remarks>
public sealed class DriftObserver
{
    internal const int MaxFindings = 1000;

    /// <summary>Gaps are told apart by their paths, not by the members of types.</summary>
    private const int GapSite = -1;

    private readonly object _lock = new();
    private readonly Dictionary<Key, Entry> _entries = [];
    private readonly TimeProvider _timeProvider;
    private readonly DateTimeOffset _from;
    private long _answers;
    private long _dropped;

    /// <summary>Starts watching.</summary>
    /// <param name="timeProvider">The clock of the report; <see langword="null"/>: the system's.</param>
    public DriftObserver(TimeProvider? timeProvider = null)
    {
        _timeProvider = timeProvider ?? TimeProvider.System;
        _from = _timeProvider.GetUtcNow();
    }

    /// <summary>Told of each finding when it comes for the first time, on the thread that reads the answer.</summary>
    /// <remarks>What it throws is thrown by the call, which is paid for: catch what may fail.</remarks>
    /// <value>Default: <see langword="null"/>.</value>
    public Action<DriftFinding>? OnFound { get; init; }

    /// <summary>What was seen so far.</summary>
    public DriftReport CreateReport()
    {
        lock (_lock)
        {
            return new DriftReport
            {
                From = _from,
                To = _timeProvider.GetUtcNow(),
                Answers = Interlocked.Read(ref _answers),
                Dropped = _dropped,
                Findings =
                [
                    .. _entries
                        .Values.Select(e => e.Finding with { Count = e.Count })
                        .OrderBy(f => f.Operation, StringComparer.Ordinal)
                        .ThenBy(f => f.Path, StringComparer.Ordinal)
                        .ThenBy(f => f.Kind)
                        .ThenBy(f => f.Value, StringComparer.Ordinal),
                ],
            };
        }
    }

    /// <summary>Counts an answer that is looked at.</summary>
    internal void CountAnswer() => Interlocked.Increment(ref _answers);

    /// <summary>Takes over what was noted while an answer was read.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="notes">What was noted.</param>
    /// <param name="json">The text that was read.</param>
    /// <param name="root">The path of its root.</param>
    /// <param name="gaps">Those of the notes that are gaps.</param>
    /// <param name="redactor">Takes the key out.</param>
    internal void Observe(
        CoinStatsOperation operation,
        JsonNotes notes,
        ReadOnlySpan<byte> json,
        string root,
        IReadOnlyList<JsonGap> gaps,
        SecretRedactor redactor
    )
    {
        List<DriftFinding> found = [];
        lock (_lock)
        {
            _dropped += notes.Dropped;
            ObserveOddities(operation, [.. notes.Oddities()], json, root, redactor, found);
            foreach (var gap in gaps)
            {
                var key = new Key(operation.Id, gap.Kind, GapSite, gap.Path);
                if (_entries.TryGetValue(key, out var entry) || TryAdd(key, () => Create(operation, gap), gap.Count, found, out entry))
                {
                    Count(entry, gap.Count);
                }
            }
        }

        if (OnFound is { } listener)
        {
            found.ForEach(listener);
        }
    }

    private void ObserveOddities(
        CoinStatsOperation operation,
        JsonOddity[] oddities,
        ReadOnlySpan<byte> json,
        string root,
        SecretRedactor redactor,
        List<DriftFinding> found
    )
    {
        string[]? paths = null;
        for (var i = 0; i < oddities.Length; i++)
        {
            var (note, text, count) = oddities[i];
            var key = new Key(operation.Id, note.Kind, note.Site, text);
            if (!_entries.TryGetValue(key, out var entry))
            {
                // One walk for all that is new; what is known needs none.
                var path = (paths ??= JsonPathFinder.Find(json, [.. oddities.Select(o => o.Note.Offset)], anyElement: true))[i];
                var oddity = oddities[i];
                if (!TryAdd(key, () => Create(operation, oddity, root + path[1..], redactor), count, found, out entry))
                {
                    continue;
                }
            }

            Count(entry, count);
        }
    }

    private bool TryAdd(Key key, Func<DriftFinding> create, long count, List<DriftFinding> found, [NotNullWhen(true)] out Entry? entry)
    {
        entry = null;
        if (_entries.Count >= MaxFindings)
        {
            _dropped += count;
            return false;
        }

        entry = new Entry(create());
        _entries.Add(key, entry);
        found.Add(entry.Finding);
        return true;
    }

    private static void Count(Entry entry, long count)
    {
        entry.Count += count;
        CoinStatsTelemetry.RecordDrift(entry.Finding, count);
    }

    private static DriftFinding Create(CoinStatsOperation operation, in JsonOddity oddity, string path, SecretRedactor redactor) =>
        new()
        {
            Operation = operation.Id,
            Kind = oddity.Note.Kind,
            Path = JsonNotes.Shorten(redactor.Redact(path)),
            Expected = oddity.Note.Expected,
            Found = oddity.Note.Found,
            Value = oddity.Note.Kind == DriftKind.UnknownValue ? redactor.Redact(oddity.Text) : null,
            Count = oddity.Count,
        };

    private static DriftFinding Create(CoinStatsOperation operation, JsonGap gap) =>
        new()
        {
            Operation = operation.Id,
            Kind = gap.Kind,
            Path = gap.Path,
            Expected = gap.Expected,
            Found = gap.Found,
            Count = gap.Count,
        };

    private readonly record struct Key(string Operation, DriftKind Kind, int Site, string Text);

    private sealed class Entry(DriftFinding finding)
    {
        public DriftFinding Finding { get; } = finding;

        public long Count { get; set; }
    }
}
