namespace CoinStats.StubEngine.Journal;

/// <summary>
/// The last requests of one lane: a ring that forgets the oldest. Writing takes no lock but where an entry has bytes of its own.
/// </summary>
/// <param name="capacity">Most entries.</param>
/// <param name="budget">The bytes that this journal and others keep together.</param>
internal sealed class RequestJournal(int capacity, JournalBudget budget)
{
    private readonly RecordedRequest?[] _ring = new RecordedRequest?[Math.Max(capacity, 0)];

    // How far behind the newest number an entry may still be on its way.
    private const int InFlight = 64;

    private long _next;
    private volatile bool _hasForgottenForBytes;
    private long _clearedBefore;

    /// <summary>Nothing is kept.</summary>
    public bool IsOff => _ring.Length == 0;

    /// <summary>Requests seen since the last clearing, kept or forgotten.</summary>
    public long Seen => Volatile.Read(ref _next) - Volatile.Read(ref _clearedBefore);

    /// <summary>Requests were forgotten because others came after them, or for their bytes.</summary>
    public bool HasForgotten => Seen > Capacity || _hasForgottenForBytes;

    /// <summary>The bytes that all journals may keep.</summary>
    public JournalBudget Budget => budget;

    /// <summary>How many are kept at most.</summary>
    public int Capacity => _ring.Length;

    /// <summary>Takes the number of the next entry.</summary>
    public long NextNumber() => Interlocked.Increment(ref _next);

    /// <summary>Keeps an entry.</summary>
    public void Add(RecordedRequest entry)
    {
        var previous = Interlocked.Exchange(ref _ring[entry.Sequence % _ring.Length], entry);
        if (previous is { OwnBytes: > 0 })
        {
            budget.Release([previous]);
        }

        if (entry.OwnBytes > 0)
        {
            budget.Keep(this, entry);
        }
    }

    /// <summary>Forgets one entry, where it is still kept.</summary>
    public void Forget(RecordedRequest entry)
    {
        if (Interlocked.CompareExchange(ref _ring[entry.Sequence % _ring.Length], null, entry) == entry)
        {
            _hasForgottenForBytes = true;
        }
    }

    /// <summary>Entries kept, the oldest first.</summary>
    public List<RecordedRequest> All()
    {
        var cleared = Volatile.Read(ref _clearedBefore);
        return [.. _ring.Where(e => e is not null && e.Sequence > cleared).Select(e => e!).OrderBy(e => e.Sequence)];
    }

    /// <summary>Entries after a number, the oldest first, and from where to go on.</summary>
    public JournalPage After(long number, int limit)
    {
        var last = Volatile.Read(ref _next);
        var cleared = Volatile.Read(ref _clearedBefore);
        var entries = new List<RecordedRequest>();
        var next = number > last ? 0 : number;
        var isWhole = true;
        var at = Math.Max(next, Math.Max(cleared, last - _ring.Length)) + 1;
        for (; at <= last && entries.Count < limit; at++)
        {
            if (Volatile.Read(ref _ring[at % _ring.Length]) is { } entry && entry.Sequence == at)
            {
                entries.Add(entry);
            }
            else if (last - at < InFlight)
            {
                // A number is taken before its entry is written: the reader comes back for it.
                isWhole = false;
            }

            next = isWhole ? at : next;
        }

        return new JournalPage(entries, next, cleared, HasMore: at <= last);
    }

    /// <summary>Forgets entries.</summary>
    public List<RecordedRequest> Remove(Func<RecordedRequest, bool> which)
    {
        var gone = new List<RecordedRequest>();
        for (var i = 0; i < _ring.Length; i++)
        {
            if (Volatile.Read(ref _ring[i]) is { } entry && which(entry) && Interlocked.CompareExchange(ref _ring[i], null, entry) == entry)
            {
                gone.Add(entry);
            }
        }

        budget.Release(gone);
        gone.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        return gone;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Volatile.Write(ref _clearedBefore, Volatile.Read(ref _next));
        budget.Release(_ring.OfType<RecordedRequest>());
        Array.Clear(_ring);
        _hasForgottenForBytes = false;
    }
}
