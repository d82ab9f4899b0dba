using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>How many requests a key may send; one more is answered with 429.</summary>
/// <param name="RequestsPerSecond">The pace at which the allowance fills again. Above 0, at most 1,000,000. The free plan's is 2.</param>
public sealed record RateLimitSimulation(double RequestsPerSecond)
{
    /// <summary>Gets how many requests may come at once after a pause.</summary>
    /// <value>At least 1. Default: <see cref="RequestsPerSecond"/>, rounded up.</value>
    public int Burst { get; init; } =
        double.IsFinite(RequestsPerSecond) ? (int)Math.Clamp(Math.Ceiling(RequestsPerSecond), 1, 1_000_000) : 1;

    /// <summary>Gets whether the 429 carries <c>Retry-After</c>, in whole seconds.</summary>
    /// <value>Default: true. The live service was seen without it.</value>
    public bool SendsRetryAfter { get; init; } = true;

    /// <summary>Time in which one request of the allowance comes back.</summary>
    internal long MicrosecondsPerRequest => Math.Max(1, (long)(1_000_000 / RequestsPerSecond));

    internal string? Fault() =>
        RequestsPerSecond is not (> 0.0001 and <= 1_000_000)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the requests per second must be above 0.0001 and at most 1,000,000, but are {RequestsPerSecond}"
            )
        : Burst is < 1 or > 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"the burst must be from 1 to 1,000,000, but is {Burst}")
        : null;
}
