using System.Globalization;

namespace CoinStats;

/// <summary>A call was not sent: too many already wait for the rate limit of the key.</summary>
public sealed class RateLimitQueueFullException : CoinStatsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="operation">The operation that was to be called.</param>
    /// <param name="queueLimit">How many calls may wait.</param>
    public RateLimitQueueFullException(CoinStatsOperation? operation, int queueLimit)
        : base(Describe(operation, queueLimit), operation, innerException: null)
    {
        Attempts = 0;
    }

    private static string Describe(CoinStatsOperation? operation, int queueLimit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{operation?.Id ?? "A call"}: {queueLimit} calls wait for the rate limit of the key already: call less often, or raise "
                + $"{nameof(CoinStatsRateLimitOptions)}.{nameof(CoinStatsRateLimitOptions.QueueLimit)}."
        );
}
