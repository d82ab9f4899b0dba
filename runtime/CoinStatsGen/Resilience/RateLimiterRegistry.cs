using System.Security.Cryptography;
using System.Text;

namespace CoinStats;

/// <summary>The buckets of the process: one for each key, server and clock, as long as a client uses it.</summary>
internal static class RateLimiterRegistry
{
    private static readonly Dictionary<Key, Entry> Entries = [];

    /// <summary>The bucket for a key; the first to ask sets its rate.</summary>
    public static Key Rent(string? secret, string server, CoinStatsRateLimitOptions options, double requestsPerSecond, TimeProvider timeProvider, out AdaptiveTokenBucket bucket)
    {
        // A digest: the process need not hold the key once more.
        string digest = secret is null ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        var key = new Key(digest, server, timeProvider);
        lock (Entries)
        {
            if (!Entries.TryGetValue(key, out var entry))
            {
                entry = new Entry(new AdaptiveTokenBucket(requestsPerSecond, options.Burst, options.QueueLimit, timeProvider));
                Entries.Add(key, entry);
            }

            entry.Users++;
            bucket = entry.Bucket;
            return key;
        }
    }

    public static void Return(Key key)
    {
        lock (Entries)
        {
            if (Entries.TryGetValue(key, out var entry) && --entry.Users == 0)
            {
                Entries.Remove(key);
                entry.Bucket.Dispose();
            }
        }
    }

    internal sealed record Key(string Digest, string Server, TimeProvider TimeProvider)
    {
        public override string ToString() => Server;
    }

    private sealed class Entry(AdaptiveTokenBucket bucket)
    {
        public AdaptiveTokenBucket Bucket { get; } = bucket;

        public int Users { get; set; }
    }
}
