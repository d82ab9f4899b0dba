using CoinStats.Caching;
using Microsoft.Extensions.Caching.Distributed;

namespace CoinStats;

/// <summary>Keeps answers in an <see cref="IDistributedCache"/>, so that machines share them: Redis, SQL Server and others.</summary>
/// <remarks>What it finds there is checked: bytes that are no answer count as none.</remarks>
/// <param name="cache">The cache.</param>
public sealed class DistributedResponseCache(IDistributedCache cache) : IResponseCache
{
    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <inheritdoc/>
    public async ValueTask<CachedResponse?> GetAsync(string key, CancellationToken cancellationToken) =>
        await _cache.GetAsync(key, cancellationToken).ConfigureAwait(false) is { } bytes ? CachedResponseFormat.Read(bytes) : null;

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        return keepFor <= TimeSpan.Zero
            ? ValueTask.CompletedTask
            : new ValueTask(
                _cache.SetAsync(
                    key,
                    CachedResponseFormat.Write(response),
                    new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = keepFor },
                    cancellationToken
                )
            );
    }
}
