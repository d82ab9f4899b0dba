namespace CoinStats.MockServer;

/// <summary>The mock server did not get the requests a test expected. The message shows what came closest.</summary>
public sealed class CoinStatsVerificationException : CoinStatsMockException
{
    /// <summary>Makes the exception without a message.</summary>
    public CoinStatsVerificationException() { }

    /// <summary>Makes the exception with a message.</summary>
    public CoinStatsVerificationException(string message)
        : base(message) { }

    /// <summary>Makes the exception with a message and what caused it.</summary>
    public CoinStatsVerificationException(string message, Exception? innerException)
        : base(message, innerException) { }
}
