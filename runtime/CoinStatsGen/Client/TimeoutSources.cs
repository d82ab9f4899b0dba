using System.Collections.Concurrent;

namespace CoinStats.Http;

/// <summary>Token sources that were not needed: nearly every call ends in time, and a source with its timer is dear to make.</summary>
internal static class TimeoutSources
{
    private const int MaxKept = 64;

    private static readonly ConcurrentQueue<CancellationTokenSource> Kept = new();

    public static CancellationTokenSource Rent(TimeSpan limit, TimeProvider timeProvider)
    {
        // A source keeps the clock it was made with: only those of the system's clock are interchangeable.
        if (timeProvider == TimeProvider.System && Kept.TryDequeue(out var source))
        {
            source.CancelAfter(limit);
            return source;
        }

        return new CancellationTokenSource(limit, timeProvider);
    }

    public static void Return(CancellationTokenSource source, TimeProvider timeProvider)
    {
        if (timeProvider == TimeProvider.System && Kept.Count < MaxKept && source.TryReset())
        {
            Kept.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
