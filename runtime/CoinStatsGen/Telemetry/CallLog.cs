using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoinStats.Telemetry;

/// <summary>The log lines of a client, under the category <c>CoinStats</c>.</summary>
internal sealed partial class CallLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger("CoinStats") ?? NullLogger.Instance;

    /// <summary>Somebody takes warnings.</summary>
    public bool IsWarning => _logger.IsEnabled(LogLevel.Warning);

    public bool IsDetailed => _logger.IsEnabled(LogLevel.Debug);

    [LoggerMessage(
        1,
        LogLevel.Debug,
        "{Operation} answered {Status} in {ElapsedMilliseconds:0.#} ms, attempts: {Attempts}, price: {Credits} credits"
    )]
    public partial void Answered(string operation, int status, double elapsedMilliseconds, int attempts, int credits);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} refused with {Status}: {Reason} (request id {RequestId}, attempts: {Attempts})")]
    public partial void Refused(string operation, int status, string? reason, string? requestId, int attempts);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} failed after {Attempts} attempts: {Error}")]
    public partial void Failed(string operation, string error, int attempts);

    [LoggerMessage(4, LogLevel.Debug, "{Operation} was cancelled, attempts: {Attempts}")]
    public partial void Cancelled(string operation, int attempts);

    [LoggerMessage(
        5,
        LogLevel.Information,
        "{Operation} attempt {Attempt} ended with {Outcome}: trying again in {DelayMilliseconds:0.#} ms"
    )]
    public partial void Retrying(string operation, int attempt, string outcome, double delayMilliseconds);

    [LoggerMessage(
        21,
        LogLevel.Warning,
        "{Operation}: the answer has a gap at {Path}, expected {Expected}, found {Found}; the member has its type's empty value. "
            + "This is said once a path"
    )]
    public partial void Gap(string operation, string path, string expected, string found);

    [LoggerMessage(6, LogLevel.Information, "{Server} refused a call for coming too fast: going on with {Rate:0.###} calls per second")]
    public partial void RateLowered(string server, double rate);

    [LoggerMessage(
        22,
        LogLevel.Information,
        "{Client} goes without {Handler}, which all HTTP clients of the application were given: it retries by itself. "
            + "KeepInheritedResilienceHandlers() keeps such handlers"
    )]
    public partial void ResilienceTakenOff(string client, string handler);

    [LoggerMessage(20, LogLevel.Warning, "The response cache failed: {Error}. The call goes to the server")]
    public partial void CacheFailed(string error);
}
