namespace CoinStats.MockServer.Tool.Logging;

/// <summary>How log lines are written.</summary>
internal enum LogFormat
{
    /// <summary>For people: one line each, warnings and errors on standard error.</summary>
    Text,

    /// <summary>For collectors: one JSON object each.</summary>
    Json,
}
