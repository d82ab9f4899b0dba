using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CoinStats.Http;

namespace CoinStats.Telemetry;

/// <summary>
/// The names under which clients report, for <c>AddSource</c> and <c>AddMeter</c>; what they report follows OpenTelemetry's HTTP
/// conventions.
/// </summary>
public static class CoinStatsTelemetry
{
    /// <summary>Name of the <see cref="System.Diagnostics.ActivitySource"/>: one client span per call, its attempts as events.</summary>
    public const string ActivitySourceName = "CoinStats";

    /// <summary>Name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "CoinStats";

    internal static readonly ActivitySource Source = new(ActivitySourceName, Version);

    private static readonly Meter Meter = new(MeterName, Version);

    private static readonly Histogram<double> AttemptDuration = Meter.CreateHistogram<double>(
        "http.client.request.duration",
        "s",
        "Duration of one attempt, to the last byte of its answer."
    );

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "coinstats.client.retries",
        "{retry}",
        "Attempts that were made again."
    );

    private static readonly Counter<long> CreditsSpent = Meter.CreateCounter<long>(
        "coinstats.credits.spent",
        "{credit}",
        "Credits of the calls the server answered, or may have."
    );

    private static readonly Counter<long> CacheLookups = Meter.CreateCounter<long>(
        "coinstats.cache.lookups",
        "{call}",
        "Calls that the response cache answered (hit, stale, shared) or was given the answer of (miss)."
    );

    private static readonly Counter<long> CreditsSaved = Meter.CreateCounter<long>(
        "coinstats.credits.saved",
        "{credit}",
        "Credits that calls would have cost, had the response cache not answered them."
    );

    private static readonly Histogram<double> RateLimitWait = Meter.CreateHistogram<double>(
        "coinstats.rate_limit.wait.duration",
        "s",
        "Time a call waited for its turn."
    );

    private static readonly Counter<long> Drift = Meter.CreateCounter<long>(
        "coinstats.drift.findings",
        "{finding}",
        "Values of answers that the document does not promise."
    );

    private static readonly Counter<long> Gaps = Meter.CreateCounter<long>(
        "coinstats.response.gaps",
        "{gap}",
        "Members of answers that held less than the document promises and have their type's empty value."
    );

    private static string Version => typeof(CoinStatsTelemetry).Assembly.GetName().Version?.ToString(3) ?? "";

    internal static void RecordAttempt(ApiCall call, CallOutcome outcome, long sentAt)
    {
        if (AttemptDuration.Enabled)
        {
            var tags = TagsOf(call);
            if (outcome.Result is { } response)
            {
                tags.Add("http.response.status_code", response.StatusCode);
            }

            if (ErrorType(outcome.Result, outcome.Exception) is { } type)
            {
                tags.Add("error.type", type);
            }

            AttemptDuration.Record(call.Settings.TimeProvider.GetElapsedTime(sentAt).TotalSeconds, tags);
        }
    }

    internal static void RecordRetry(ApiCall call, string reason)
    {
        if (Retries.Enabled)
        {
            var tags = TagsOf(call);
            tags.Add("error.type", reason);
            Retries.Add(1, tags);
        }
    }

    internal static void RecordCredits(ApiCall call, int credits)
    {
        if (credits > 0 && CreditsSpent.Enabled)
        {
            CreditsSpent.Add(credits, new KeyValuePair<string, object?>("coinstats.operation", call.Operation.Id));
        }
    }

    internal static void RecordCache(CoinStatsOperation operation, string result, int savedCredits)
    {
        var id = new KeyValuePair<string, object?>("coinstats.operation", operation.Id);
        CacheLookups.Add(1, id, new KeyValuePair<string, object?>("coinstats.cache.result", result));
        if (savedCredits > 0)
        {
            CreditsSaved.Add(savedCredits, id);
        }
    }

    internal static void RecordWait(ApiCall call, TimeSpan duration)
    {
        if (RateLimitWait.Enabled)
        {
            RateLimitWait.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("server.address", call.Settings.Server.Host));
        }
    }

    internal static void RecordDrift(DriftFinding finding, long count)
    {
        if (Drift.Enabled)
        {
            Drift.Add(
                count,
                new KeyValuePair<string, object?>("coinstats.operation", finding.Operation),
                new KeyValuePair<string, object?>("coinstats.drift.kind", DriftReport.NameOf(finding.Kind)),
                new KeyValuePair<string, object?>("coinstats.drift.path", finding.Path)
            );
        }
    }

    internal static void RecordGap(ApiCall call, ResponseGap gap)
    {
        if (Gaps.Enabled)
        {
            Gaps.Add(
                gap.Count,
                new KeyValuePair<string, object?>("coinstats.operation", call.Operation.Id),
                new KeyValuePair<string, object?>("coinstats.gap.path", gap.Path)
            );
        }
    }

    internal static string? ErrorType(ApiResponse? response, Exception? exception) =>
        exception is HandlerFaultException fault ? fault.Cause.GetType().FullName
        : exception is not null ? exception.GetType().FullName
        : response is { IsSuccess: false } ? response.StatusCode.ToString(CultureInfo.InvariantCulture)
        : null;

    private static TagList TagsOf(ApiCall call) =>
        new()
        {
            { "http.request.method", call.Operation.Method },
            { "url.template", call.Operation.PathTemplate },
            { "server.address", call.Settings.Server.Host },
            { "server.port", call.Settings.ServerPort },
        };
}
