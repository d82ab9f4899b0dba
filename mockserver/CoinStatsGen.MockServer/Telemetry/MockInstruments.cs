using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoinStats.MockServer.Telemetry;

/// <summary>The span source and the instruments. They cost nothing until somebody listens.</summary>
internal static class MockInstruments
{
    private static readonly string? Version = typeof(MockInstruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(CoinStatsMockTelemetry.MeterName, Version);

    // The boundaries that OpenTelemetry's conventions advise for HTTP.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    /// <summary>Spans.</summary>
    public static readonly ActivitySource Source = new(CoinStatsMockTelemetry.ActivitySourceName, Version);

    /// <summary>Time from the request's head to the last byte of its answer.</summary>
    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "http.server.request.duration",
        "s",
        "Duration of HTTP server requests.",
        tags: null,
        Seconds
    );

    /// <summary>Requests under way.</summary>
    public static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
        "http.server.active_requests",
        "{request}",
        "Number of active HTTP server requests."
    );

    /// <summary>Answers by what chose them.</summary>
    public static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "coinstats.mock.answers",
        "{answer}",
        "Answers by reason and operation."
    );

    /// <summary>Documents that came to be served, or could not.</summary>
    public static readonly Counter<long> Reloads = Meter.CreateCounter<long>(
        "coinstats.mock.document.reloads",
        "{reload}",
        "Reloads of the document by outcome."
    );

    /// <summary>Somebody listens to requests.</summary>
    public static bool IsOn => Source.HasListeners() || Duration.Enabled || Active.Enabled || Answers.Enabled;
}
