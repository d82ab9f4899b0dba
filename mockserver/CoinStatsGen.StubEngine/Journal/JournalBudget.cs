namespace CoinStats.StubEngine.Journal;

/// <summary>
/// The bytes that all journals of a server may keep together: bodies of requests, and of replies that were made for one request. Beyond it
/// the oldest entries are forgotten, whichever journal they are in; the newest one always stays.
/// </summary>
/// <param name="maxBytes">Most bytes.</param>
internal sealed class JournalBudget(long maxBytes)
{
    private const long WorthCollecting = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<(RequestJournal Journal, RecordedRequest Entry)> _entries = new();
    private long _held;
    private long _letGo;
    private int _released;

    /// <summary>Most bytes.</summary>
    public long MaxBytes { get; } = maxBytes;

    /// <summary>Bytes kept now.</summary>
    public long Held => Volatile.Read(ref _held);

    /// <summary>Counts an entry that a journal keeps, and forgets others where that is too much.</summary>
    public void Keep(RequestJournal journal, RecordedRequest entry)
    {
        lock (_lock)
        {
            _entries.Enqueue((journal, entry));
            _held += entry.OwnBytes;
            while (_held > MaxBytes && _entries.Count > 1)
            {
                var (owner, oldest) = _entries.Dequeue();
                if (!oldest.IsReleased)
                {
                    owner.Forget(oldest);
                }

                Drop(oldest);
            }
        }

        Collect();
    }

    /// <summary>Gives back what entries held that their journal keeps no longer.</summary>
    public void Release(IEnumerable<RecordedRequest> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
            {
                if (entry.OwnBytes > 0 && !entry.IsReleased)
                {
                    entry.IsReleased = true;
                    _held -= entry.OwnBytes;
                    _letGo += entry.OwnBytes;
                    _released++;
                }
            }

            Compact();
        }

        Collect();
    }

    // The runtime sees no hurry in collecting few large bodies on a machine with much memory: without a word from here a server with 64 MiB
    // of journal grows to several times as much, and keeps it after a reset. A journal of small bodies takes thousands of requests to come
    // here once.
    private void Collect()
    {
        if (Volatile.Read(ref _letGo) >= Math.Max(WorthCollecting, MaxBytes / 8) && Interlocked.Exchange(ref _letGo, 0) > 0)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    // What was released must not be held by the queue until its turn comes.
    private void Compact()
    {
        if (_released * 2 <= _entries.Count)
        {
            return;
        }

        for (var count = _entries.Count; count > 0; count--)
        {
            var kept = _entries.Dequeue();
            if (!kept.Entry.IsReleased)
            {
                _entries.Enqueue(kept);
            }
        }

        _released = 0;
    }

    private void Drop(RecordedRequest entry)
    {
        if (entry.IsReleased)
        {
            _released--;
        }
        else
        {
            entry.IsReleased = true;
            _held -= entry.OwnBytes;
            _letGo += entry.OwnBytes;
        }
    }
}
