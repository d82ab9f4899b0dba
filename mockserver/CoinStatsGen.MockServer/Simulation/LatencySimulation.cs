using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>A wait before every answer that comes from the document.</summary>
/// <param name="Mean">The wait. From 0 to 10 minutes.</param>
/// <param name="Jitter">How much it varies to both sides, evenly. From 0 to <paramref name="Mean"/>. Default: 0.</param>
public sealed record LatencySimulation(TimeSpan Mean, TimeSpan Jitter = default)
{
    internal static readonly TimeSpan MaxLatency = TimeSpan.FromMinutes(10);

    internal string? Fault() =>
        Mean < TimeSpan.Zero || Mean > MaxLatency
            ? string.Create(CultureInfo.InvariantCulture, $"the latency must be from 0 to 10 minutes, but is {Mean}")
        : Jitter < TimeSpan.Zero || Jitter > Mean
            ? string.Create(CultureInfo.InvariantCulture, $"the jitter must be from 0 to the latency of {Mean}, but is {Jitter}")
        : null;
}
