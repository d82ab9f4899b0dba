using Microsoft.Extensions.Logging;

namespace CoinStats.MockServer.Telemetry;

/// <summary>Log lines of the engine. Paths are told without their query, headers and bodies not at all.</summary>
internal static partial class MockLog
{
    /// <summary>Category of the lines.</summary>
    public const string Category = "CoinStats.MockServer";

    /// <summary>A request was answered.</summary>
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path} answered {Status} because of {Reason} (operation {Operation}, lane '{Lane}')")]
    public static partial void Answered(ILogger log, string method, string path, int status, string reason, string? operation, string lane);

    /// <summary>Another document is served.</summary>
    [LoggerMessage(2, LogLevel.Information, "serving {Operations} operations of {Title} {Version} from now on")]
    public static partial void Reloaded(ILogger log, int operations, string title, string version);

    /// <summary>The server failed at a request.</summary>
    [LoggerMessage(3, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void Failed(ILogger log, Exception problem, string method, string path);

    /// <summary>An operation that no request reaches.</summary>
    [LoggerMessage(4, LogLevel.Warning, "{Method} {Path} is never answered: {Other} takes its requests, no parameter tells them apart")]
    public static partial void Unreachable(ILogger log, string method, string path, string other);
}
