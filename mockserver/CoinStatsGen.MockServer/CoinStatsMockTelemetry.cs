namespace CoinStats.MockServer;

/// <summary>Names under which the mock server reports what it does, for OpenTelemetry and other listeners.</summary>
public static class CoinStatsMockTelemetry
{
    /// <summary>
    /// Name of the <see cref="System.Diagnostics.ActivitySource"/>: a span for each request that came over a socket, calls of
    /// <c>/__admin</c> left out.
    /// </summary>
    public const string ActivitySourceName = "CoinStats.MockServer";

    /// <summary>Name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "CoinStats.MockServer";
}
