using System.Globalization;
using CoinStatsGen.OpenApi.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CoinStats.MockServer.Tool.Logging;

/// <summary>Writes lines to the command's own writers, so that what a test reads is what a console shows.</summary>
internal sealed class WriterLogger(string category, ConsoleFormatter formatter, Func<LogLevel, TextWriter> writer) : ILogger
{
    private static readonly Lock Gate = new();

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> message
    )
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, OneLine), scopeProvider: null, line);
        lock (Gate)
        {
            var to = writer(logLevel);
            to.Write(line.ToString());
            to.Flush();
        }

        // What a document or a request put into it stays in the line.
        string OneLine(TState told, Exception? problem) => PlainText.OneLine(message(told, problem));
    }
}
