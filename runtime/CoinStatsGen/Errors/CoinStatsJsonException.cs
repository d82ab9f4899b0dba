namespace CoinStats;

/// <summary>A body is not JSON, is cut off, or does not have the shape that the document promises.</summary>
public sealed class CoinStatsJsonException : CoinStatsException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with the JSON.</param>
    /// <param name="jsonPath">Where in the document, for example <c>$[3].balances[0].price</c>.</param>
    /// <param name="byteOffset">Offset in the UTF-8 body.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public CoinStatsJsonException(string message, string jsonPath, long byteOffset, Exception? innerException = null)
        : base(message, innerException)
    {
        JsonPath = jsonPath;
        ByteOffset = byteOffset;
    }

    /// <summary>Where in the document, for example <c>$[3].balances[0].price</c>.</summary>
    public string JsonPath { get; }

    /// <summary>Offset in the UTF-8 body of the value that could not be read.</summary>
    public long ByteOffset { get; }
}
