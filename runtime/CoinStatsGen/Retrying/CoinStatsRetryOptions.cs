namespace CoinStats;

/// <summary>When and how a call is sent again.</summary>
/// <remarks>
/// Reads are repeated on 429, 502, 503, 504 and on network errors; writes only where the request cannot have arrived.
/// The wait is drawn at random from zero up to <see cref="BaseDelay"/>, doubled with each retry up to <see cref="MaxDelay"/>.
/// </remarks>
public sealed class CoinStatsRetryOptions
{
    /// <summary>How often a call is sent again.</summary>
    /// <value>0 to 20; 0 switches retries off. Default: 2.</value>
    public int MaxRetries { get; set; } = RetryConstants.DefaultMaxRetries;

    /// <summary>Longest wait before the first retry.</summary>
    /// <value>Zero or more. Default: 0.5 seconds.</value>
    public TimeSpan BaseDelay { get; set; } = RetryConstants.DefaultBaseDelay;

    /// <summary>Longest wait before any retry, unless the server asks for more.</summary>
    /// <value>At least <see cref="BaseDelay"/>. Default: 8 seconds.</value>
    public TimeSpan MaxDelay { get; set; } = RetryConstants.DefaultMaxDelay;

    /// <summary>Longest <c>Retry-After</c> that is obeyed; a longer one is cut to this.</summary>
    /// <value>Zero or more. Default: 60 seconds.</value>
    public TimeSpan MaxRetryAfter { get; set; } = RetryConstants.DefaultMaxRetryAfter;

    /// <summary>Whether POST, PATCH and DELETE are repeated as reads are, even where the server may have carried them out.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool RetryWrites { get; set; }

    /// <summary>Draws a number from 0 up to 1; tests put a known one here.</summary>
    internal Func<double> Random { get; set; } = RetryConstants.DrawAtRandom;
}
