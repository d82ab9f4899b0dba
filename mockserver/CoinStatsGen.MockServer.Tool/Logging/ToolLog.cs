namespace CoinStats.MockServer.Tool.Logging;

/// <summary>Log lines of the tool.</summary>
internal static partial class ToolLog
{
    /// <summary>Category of the lines.</summary>
    public const string Category = "coinstats-mock";

    /// <summary>The server listens.</summary>
    [LoggerMessage(10, LogLevel.Information, "serving {Operations} operations of {Document} on {Address} (Ctrl+C stops)")]
    public static partial void Serving(ILogger log, int operations, string document, string address);

    /// <summary>The server listens for https too.</summary>
    [LoggerMessage(18, LogLevel.Information, "and on {Address}, HTTP/2 and HTTP/1.1; clients trust {Certificate}")]
    public static partial void ServingHttps(ILogger log, string address, string certificate);

    /// <summary>A first request.</summary>
    [LoggerMessage(11, LogLevel.Information, "try  curl {Options}{Address}{Path}")]
    public static partial void Try(ILogger log, string options, string address, string path);

    /// <summary>Asked to stop.</summary>
    [LoggerMessage(12, LogLevel.Information, "stopping: no new requests, those under way have {Seconds} s")]
    public static partial void Stopping(ILogger log, double seconds);

    /// <summary>Stopped.</summary>
    [LoggerMessage(13, LogLevel.Information, "stopped")]
    public static partial void Stopped(ILogger log);

    /// <summary>The server could not start.</summary>
    [LoggerMessage(14, LogLevel.Error, "{Problem}")]
    public static partial void CannotStart(ILogger log, string problem);

    /// <summary>A changed document is broken.</summary>
    [LoggerMessage(15, LogLevel.Error, "{Document} changed, but the previous one stays: {Problem}")]
    public static partial void KeptDocument(ILogger log, string document, string problem);

    /// <summary>Telemetry leaves.</summary>
    [LoggerMessage(16, LogLevel.Information, "exporting {Signals} by OTLP")]
    public static partial void Exporting(ILogger log, string signals);

    /// <summary>An exporter that is not there.</summary>
    [LoggerMessage(17, LogLevel.Warning, "{Variable}={Value} is not known here; otlp and none are")]
    public static partial void UnknownExporter(ILogger log, string variable, string value);
}
