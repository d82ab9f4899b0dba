namespace CoinStats;

/// <summary>Base of all errors of a client, except wrong arguments and cancellation.</summary>
public abstract class CoinStatsException : Exception
{
    private protected CoinStatsException(string message, CoinStatsOperation? operation, Exception? innerException)
        : base(message, innerException)
    {
        Operation = operation;
    }

    /// <summary>The operation that was called, or <see langword="null"/> where the error is of no call.</summary>
    public CoinStatsOperation? Operation { get; internal set; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; internal set; } = 1;
}
