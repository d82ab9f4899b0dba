using CoinStats.Authentication;
using CoinStats.Json;
using CoinStats.Telemetry;

namespace CoinStats;

/// <summary>
/// Watches answers for what the document does not promise. Set it as <see cref="CoinStatsClientOptions.Drift"/>; several clients may share one.
/// </summary>
/// <remarks>Safe for any number of threads. Memory is bounded: 1,000 different findings; more are counted, not told apart.</remarks>
public sealed class DriftObserver
{
    internal const int MaxFindings = 1000;

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
                    .. _entries.Values.Select(e => e.Finding with { Count = e.Count })
                        .OrderBy(f => f.Operation, StringComparer.Ordinal).ThenBy(f => f.Path, StringComparer.Ordinal)
                        .ThenBy(f => f.Kind).ThenBy(f => f.Value, StringComparer.Ordinal),
                ],
            };
        }
    }

    /// <summary>Takes over what was noted while an answer was read.</summary>
    internal void Observe(CoinStatsOperation operation, JsonNotes notes, ReadOnlySpan<byte> json, SecretRedactor redactor)
    {
        Interlocked.Increment(ref _answers);
        if (notes.Count == 0)
        {
            return;
        }

        var found = new List<DriftFinding>();
        lock (_lock)
        {
            _dropped += notes.Dropped;
            string[]? paths = null;
            for (int i = 0; i < notes.Count; i++)
            {
                ref readonly var note = ref notes[i];
                var key = new Key(operation.Id, note.Kind, note.Site, note.Text);
                if (!_entries.TryGetValue(key, out var entry))
                {
                    if (_entries.Count >= MaxFindings)
                    {
                        _dropped += note.Count;
                        continue;
                    }

                    // One walk for all that is new; what is known needs none.
                    paths ??= notes.FindPaths(json);
                    entry = new Entry(Create(operation, note, paths[i], redactor));
                    _entries.Add(key, entry);
                    found.Add(entry.Finding);
                }

                entry.Count += note.Count;
                CoinStatsTelemetry.RecordDrift(entry.Finding, note.Count);
            }
        }

        if (OnFound is { } listener)
        {
            found.ForEach(listener);
        }
    }

    private static DriftFinding Create(CoinStatsOperation operation, in JsonNote note, string path, SecretRedactor redactor) => new()
    {
        Operation = operation.Id,
        Kind = note.Kind,
        Path = JsonNotes.Shorten(redactor.Redact(path)),
        Expected = note.Expected,
        Found = note.Found,
        Value = note.Kind == DriftKind.UnknownValue ? redactor.Redact(note.Text) : null,
        Count = note.Count,
    };

    private readonly record struct Key(string Operation, DriftKind Kind, int Site, string Text);

    private sealed class Entry(DriftFinding finding)
    {
        public DriftFinding Finding { get; } = finding;

        public long Count { get; set; }
    }
}
