namespace CoinStats;

/// <summary>Whether, where and how long answers are kept, so that equal calls cost credits once.</summary>
/// <remarks>Only reads are kept, only answers with success, and only of operations with a lifetime:
/// <see cref="CoinStatsOperation.CacheLifetime"/>, or one set here.</remarks>
public sealed class CoinStatsCacheOptions
{
    /// <summary>Whether answers are kept.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IsEnabled { get; set; }

    /// <summary>Where answers are kept; several clients may share one, of several API keys too.</summary>
    /// <value>Default: <see langword="null"/>, a <see cref="MemoryResponseCache"/> of the client's own.</value>
    public IResponseCache? Store { get; set; }

    /// <summary>How much the client's own cache keeps. A given <see cref="Store"/> has its own bound.</summary>
    /// <value>Bytes, 0 or more. Default: 16 MiB.</value>
    public long MaxBytes { get; set; } = CacheConstants.DefaultMaxBytes;

    /// <summary>Lifetimes by the operation's id, in place of the document's: <c>["get-coins"] = TimeSpan.FromSeconds(5)</c>.</summary>
    /// <value>Zero to 365 days; zero: not kept. Default: empty.</value>
    public IDictionary<string, TimeSpan> Lifetimes { get; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>How long past its lifetime an answer is still given at once, while a new one is fetched in the background.</summary>
    /// <value>Zero to 365 days. Default: zero.</value>
    public TimeSpan StaleWhileRevalidate { get; set; }

    /// <summary>
    /// How long past its lifetime an answer stands in for a call that failed: no answer came, or one with 429 or a status from 500 on.
    /// </summary>
    /// <value>Zero to 365 days. Default: zero.</value>
    public TimeSpan StaleIfError { get; set; }
}
