using System.Diagnostics;

namespace CoinStats;

/// <summary>
/// Keeps answers in memory up to a number of bytes; what was not asked for longest goes first. Several clients may share one.
/// </summary>
/// <remarks>Not built on <c>MemoryCache</c>, which above its limit refuses new entries while it compacts in the background, and does not
/// run on a <see cref="TimeProvider"/>.</remarks>
[DebuggerDisplay("{Count} answers, {Bytes} bytes")]
public sealed class MemoryResponseCache : IResponseCache
{
    /// <summary>What an entry costs besides its content, generously.</summary>
    private const int EntryOverhead = 512;

    private readonly object _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private readonly TimeProvider _timeProvider;
    private readonly long _maxBytes;
    private long _bytes;

    /// <summary>Creates an empty cache.</summary>
    /// <param name="maxBytes">How much is kept, in bytes; an answer longer than that is not kept at all.</param>
    /// <param name="timeProvider">The clock by which answers go when they are of no use any more; <see langword="null"/>: the
    /// system's.</param>
    public MemoryResponseCache(long maxBytes = CacheConstants.DefaultMaxBytes, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxBytes);
        _maxBytes = maxBytes;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>How many answers are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>How many bytes they take, with what keeping them costs.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _bytes;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<CachedResponse?> GetAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node))
            {
                return default;
            }

            if (node.Value.GoesAt <= _timeProvider.GetTimestamp())
            {
                Remove(node);
                return default;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return new ValueTask<CachedResponse?>(node.Value.Response);
        }
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(response);
        var entry = new Entry(
            key,
            response,
            SizeOf(key, response),
            _timeProvider.GetTimestamp() + (long)(keepFor.TotalSeconds * _timeProvider.TimestampFrequency)
        );
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var old))
            {
                Remove(old);
            }

            if (keepFor <= TimeSpan.Zero || entry.Size > _maxBytes)
            {
                return ValueTask.CompletedTask;
            }

            _entries.Add(key, _byUse.AddFirst(entry));
            _bytes += entry.Size;
            while (_bytes > _maxBytes)
            {
                Remove(_byUse.Last!);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _byUse.Clear();
            _bytes = 0;
        }
    }

    private static long SizeOf(string key, CachedResponse response)
    {
        var size = EntryOverhead + response.Body.Length + (2L * key.Length);
        foreach (var (name, value) in response.Headers)
        {
            size += 2L * (name.Length + value.Length);
        }

        return size;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Size;
    }

    private sealed record Entry(string Key, CachedResponse Response, long Size, long GoesAt);
}
