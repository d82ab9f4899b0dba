namespace CoinStats;

/// <summary>Base of every exception a generated client throws on purpose.</summary>
public abstract class CoinStatsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    protected CoinStatsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
