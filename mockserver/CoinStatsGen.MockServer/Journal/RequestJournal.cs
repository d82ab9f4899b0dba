namespace CoinStats.MockServer.Journal;

/// <summary>The last requests of one lane: a ring that forgets the oldest. Writing takes no lock.</summary>
internal sealed class RequestJournal(int capacity)
{
    private readonly RecordedRequest?[] _ring = new RecordedRequest?[Math.Max(capacity, 0)];
    private long _next;
    private long _clearedBefore;

    /// <summary>Nothing is kept.</summary>
    public bool IsOff => _ring.Length == 0;

    /// <summary>Requests seen since the last clearing, kept or forgotten.</summary>
    public long Seen => Volatile.Read(ref _next) - Volatile.Read(ref _clearedBefore);

    /// <summary>How many are kept at most.</summary>
    public int Capacity => _ring.Length;

    /// <summary>Takes the number of the next entry.</summary>
    public long NextNumber() => Interlocked.Increment(ref _next);

    /// <summary>Keeps an entry.</summary>
    public void Add(RecordedRequest entry) => Volatile.Write(ref _ring[entry.Sequence % _ring.Length], entry);

    /// <summary>Entries kept, the oldest first.</summary>
    public List<RecordedRequest> All()
    {
        var cleared = Volatile.Read(ref _clearedBefore);
        return [.. _ring.Where(e => e is not null && e.Sequence > cleared).Select(e => e!).OrderBy(e => e.Sequence)];
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

        gone.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        return gone;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Volatile.Write(ref _clearedBefore, Volatile.Read(ref _next));
        Array.Clear(_ring);
    }
}
