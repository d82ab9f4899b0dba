using CoinStats.Telemetry;

namespace CoinStats.Caching;

/// <summary>A cache that never fails: one that throws or hangs has nothing, and takes nothing.</summary>
internal sealed class CacheStore(IResponseCache cache, TimeProvider timeProvider, CallLog log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What is kept, and how old it is.</summary>
    public async ValueTask<(CachedResponse? Kept, TimeSpan Age)> FindAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var finding = cache.GetAsync(key, cancellationToken);
            var kept = finding.IsCompletedSuccessfully
                ? finding.Result
                : await finding.AsTask().WaitAsync(Patience, timeProvider, cancellationToken).ConfigureAwait(false);
            if (kept is not null)
            {
                var age = timeProvider.GetUtcNow() - kept.StoredAt;
                return age < -CacheConstants.ClockTolerance ? default : (kept, age > TimeSpan.Zero ? age : TimeSpan.Zero);
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.CacheFailed(e.Message);
        }

        return default;
    }

    public async ValueTask KeepAsync(string key, CachedResponse response, TimeSpan keepFor)
    {
        try
        {
            var keeping = cache.SetAsync(key, response, keepFor, CancellationToken.None);
            if (!keeping.IsCompletedSuccessfully)
            {
                await keeping.AsTask().WaitAsync(Patience, timeProvider).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            log.CacheFailed(e.Message);
        }
    }
}
