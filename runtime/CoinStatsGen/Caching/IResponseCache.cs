namespace CoinStats;

/// <summary>
/// Where answers are kept: <see cref="MemoryResponseCache"/>, <see cref="DistributedResponseCache"/>, or one of your own. Safe for any
/// number of threads.
/// </summary>
/// <remarks>A cache that throws counts as one that has nothing: the call goes to the server. Keys are hexadecimal digests, and name neither
/// the API key nor an argument.</remarks>
public interface IResponseCache
{
    /// <summary>Finds an answer.</summary>
    /// <param name="key">The digest of the call.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The answer, however old; <see langword="null"/> where there is none.</returns>
    ValueTask<CachedResponse?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps an answer in place of an earlier one; it may be dropped at any time.</summary>
    /// <param name="key">The digest of the call.</param>
    /// <param name="response">The answer.</param>
    /// <param name="keepFor">How long it is of any use.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    ValueTask SetAsync(string key, CachedResponse response, TimeSpan keepFor, CancellationToken cancellationToken);
}
