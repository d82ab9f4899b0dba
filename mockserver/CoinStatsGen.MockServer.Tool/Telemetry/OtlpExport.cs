using System.Diagnostics.CodeAnalysis;
using CoinStats.MockServer.Tool.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CoinStats.MockServer.Tool.Telemetry;

/// <summary>
/// Spans and metrics by OTLP, switched on and configured by OpenTelemetry's own variables: an <c>OTEL_EXPORTER_OTLP_*ENDPOINT</c>, or
/// <c>OTEL_TRACES_EXPORTER</c> and <c>OTEL_METRICS_EXPORTER</c>. Without them nothing listens and nothing is paid for.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private OtlpExport(TracerProvider? traces, MeterProvider? metrics)
    {
        _traces = traces;
        _metrics = metrics;
    }

    /// <summary>Begins to export what the environment asks for.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The export owns the providers.")]
    public static OtlpExport Start(ILogger log)
    {
        var traces = IsAsked("TRACES", log)
            ? Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(Describe)
                .AddSource(CoinStatsMockTelemetry.ActivitySourceName)
                .AddOtlpExporter()
                .Build()
            : null;
        var metrics = IsAsked("METRICS", log)
            ? Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(Describe)
                .AddMeter(CoinStatsMockTelemetry.MeterName, "System.Runtime")
                .AddOtlpExporter()
                .Build()
            : null;
        if (traces is not null || metrics is not null)
        {
            ToolLog.Exporting(
                log,
                traces is null ? "metrics"
                    : metrics is null ? "traces"
                    : "traces and metrics"
            );
        }

        return new OtlpExport(traces, metrics);
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private static bool IsAsked(string signal, ILogger log)
    {
        if (string.Equals(Read("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var variable = $"OTEL_{signal}_EXPORTER";
        switch (Read(variable))
        {
            case null:
                return Read("OTEL_EXPORTER_OTLP_ENDPOINT") is not null || Read($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") is not null;
            case "otlp":
                return true;
            case "none":
                return false;
            case var other:
                ToolLog.UnknownExporter(log, variable, other);
                return false;
        }
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over what is said here.
    private static void Describe(ResourceBuilder resource) =>
        resource
            .Clear()
            .AddService(
                "coinstats-mock",
                serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3),
                autoGenerateServiceInstanceId: true
            )
            .AddTelemetrySdk()
            .AddEnvironmentVariableDetector();

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
