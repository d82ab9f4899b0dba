using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CoinStats.MockServer.Tool.Logging;

/// <summary>The message, after the name of the tool, as command lines say it.</summary>
internal sealed class TextLineFormatter() : ConsoleFormatter("line")
{
    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter) =>
        textWriter.WriteLine($"coinstats-mock: {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
}
