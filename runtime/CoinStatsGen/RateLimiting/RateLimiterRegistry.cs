namespace CoinStats;

/// <summary>The buckets of the process: one for each key, server and clock, as long as a client uses it.</summary>
internal sealed class RateLimiterRegistry : IRateLimiterSource
{
    private readonly Dictionary<Key, Entry> _entries = [];

    private RateLimiterRegistry() { }

    public static RateLimiterRegistry OfProcess { get; } = new();

    /// <summary>The bucket for a key; the first to ask sets its rate.</summary>
    public AdaptiveRateLimiter Rent(RateLimiterScope scope)
    {
        var key = new Key(scope.CredentialDigest, scope.Server, scope.TimeProvider);
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                entry = new Entry(scope.CreateInProcess());
                _entries.Add(key, entry);
            }

            entry.Users++;
            return entry.Limiter;
        }
    }

    public void Return(AdaptiveRateLimiter limiter)
    {
        lock (_entries)
        {
            foreach (var (key, entry) in _entries)
            {
                if (entry.Limiter == limiter)
                {
                    if (--entry.Users == 0)
                    {
                        _entries.Remove(key);
                        limiter.Dispose();
                    }

                    return;
                }
            }
        }
    }

    private sealed record Key(string Digest, string Server, TimeProvider TimeProvider);

    private sealed class Entry(AdaptiveRateLimiter limiter)
    {
        public AdaptiveRateLimiter Limiter { get; } = limiter;

        public int Users { get; set; }
    }
}
