using System.Diagnostics;
using CoinStats.Http;

namespace CoinStats.Telemetry;

/// <summary>
/// What is told of one call while it runs: its span, its log lines. Addresses are told without their query, which may name wallets.
/// </summary>
internal readonly struct CallSpan
{
    private readonly Activity? _activity;

    private CallSpan(Activity? activity)
    {
        _activity = activity;
    }

    public static CallSpan Start(ApiCall call)
    {
        if (!CoinStatsTelemetry.Source.HasListeners())
        {
            return default;
        }

        var activity = CoinStatsTelemetry.Source.StartActivity(call.Operation.SpanName, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", call.Operation.Method);
            activity.SetTag("url.template", call.Operation.PathTemplate);
            activity.SetTag("url.full", call.Settings.AddressOf(call.Operation) + call.Operation.PathTemplate);
            activity.SetTag("server.address", call.Settings.Server.Host);
            activity.SetTag("server.port", call.Settings.ServerPort);
            activity.SetTag("coinstats.operation", call.Operation.Id);
            activity.SetTag("coinstats.credits.price", call.Price.Credits);
        }

        return new CallSpan(activity);
    }

    public void Retry(ApiCall call, CallOutcome outcome, TimeSpan delay)
    {
        var reason = CoinStatsTelemetry.ErrorType(outcome.Result, outcome.Exception)!;
        CoinStatsTelemetry.RecordRetry(call, reason);
        call.Settings.Log.Retrying(call.Operation.Id, call.Attempts, reason, delay.TotalMilliseconds);
        AddAttempt(call, reason, delay);
    }

    public void End(ApiCall call, ApiResponse? response, Exception? error, in CallTimeout timeout)
    {
        var reason = CoinStatsTelemetry.ErrorType(response, error);
        Log(call, response, error, timeout);
        if (_activity is null)
        {
            return;
        }

        AddAttempt(call, reason, delay: null);
        if (call.Attempts > 1)
        {
            _activity.SetTag("http.request.resend_count", call.Attempts - 1);
        }

        if (response is not null)
        {
            _activity.SetTag("http.response.status_code", response.StatusCode);
            _activity.SetTag("coinstats.request_id", response.RequestId);
        }

        if (reason is not null)
        {
            _activity.SetTag("error.type", reason);
            _activity.SetStatus(ActivityStatusCode.Error, error?.Message ?? response?.Error?.Message);
        }

        _activity.Dispose();
    }

    private static void Log(ApiCall call, ApiResponse? response, Exception? error, in CallTimeout timeout)
    {
        var log = call.Settings.Log;
        var id = call.Operation.Id;
        switch (response, error)
        {
            case ({ IsSuccess: true }, _):
                if (log.IsDetailed)
                {
                    log.Answered(id, response.StatusCode, timeout.Elapsed.TotalMilliseconds, call.Attempts, call.Price.Credits);
                }

                break;
            case ({ }, _):
                log.Refused(id, response.StatusCode, response.Error?.Message, response.RequestId, call.Attempts);
                break;
            case (_, OperationCanceledException):
                log.Cancelled(id, call.Attempts);
                break;
            default:
                log.Failed(id, error!.Message, call.Attempts);
                break;
        }
    }

    private void AddAttempt(ApiCall call, string? reason, TimeSpan? delay)
    {
        if (_activity is null || call.Attempts == 0)
        {
            return;
        }

        var tags = new ActivityTagsCollection { { "attempt", call.Attempts } };
        if (reason is not null)
        {
            tags.Add("error.type", reason);
        }

        if (delay is { } wait)
        {
            tags.Add("retry.delay", wait.TotalSeconds);
        }

        _activity.AddEvent(new ActivityEvent("attempt", call.Settings.TimeProvider.GetUtcNow(), tags));
    }
}
