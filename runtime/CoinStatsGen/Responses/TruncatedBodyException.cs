using System.Globalization;

namespace CoinStats.Http;

/// <summary>A body ended too early; never leaves the connection.</summary>
internal sealed class TruncatedBodyException(int received, long? announced, Exception? innerException)
    : Exception(Describe(received, announced), innerException)
{
    public int Received { get; } = received;

    private static string Describe(int received, long? announced) =>
        announced is { } length && length > received
            ? string.Create(CultureInfo.InvariantCulture, $"The answer is cut off: {received} of {length} bytes came")
            : string.Create(CultureInfo.InvariantCulture, $"The answer is cut off: the connection broke after {received} bytes");
}
