namespace CoinStats;

/// <summary>No usable answer came: no connection, a broken one, a timeout, or a redirect that may not be followed.</summary>
public sealed class CoinStatsTransportException : CoinStatsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="isTimeout">Whether the time was up.</param>
    /// <param name="inner">The cause.</param>
    public CoinStatsTransportException(
        string message,
        CoinStatsOperation? operation = null,
        bool isTimeout = false,
        Exception? inner = null
    )
        : base(operation is null ? message : $"{operation.Id}: {message}", operation, inner)
    {
        IsTimeout = isTimeout;
    }

    /// <summary>Whether the time was up.</summary>
    public bool IsTimeout { get; }
}
