namespace CoinStats;

/// <summary>A call was not sent: the budget or the rate limit that it shares with other processes cannot be asked.</summary>
public sealed class SharedStateException : CoinStatsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What cannot be asked, and what to do.</param>
    /// <param name="inner">The cause.</param>
    public SharedStateException(string message, Exception? inner = null)
        : base(message, operation: null, inner)
    {
        Attempts = 0;
    }
}
