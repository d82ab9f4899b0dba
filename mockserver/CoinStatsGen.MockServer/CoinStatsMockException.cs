namespace CoinStats.MockServer;

/// <summary>The mock server was asked for something it cannot do: an unreadable document, a taken port, an unknown operation.</summary>
public class CoinStatsMockException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public CoinStatsMockException() { }

    /// <summary>Makes the exception with a message that says what failed and what to do.</summary>
    public CoinStatsMockException(string message)
        : base(message) { }

    /// <summary>Makes the exception with a message and what caused it.</summary>
    public CoinStatsMockException(string message, Exception? innerException)
        : base(message, innerException) { }
}
