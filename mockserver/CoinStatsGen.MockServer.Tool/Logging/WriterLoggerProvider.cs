using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;

namespace CoinStats.MockServer.Tool.Logging;

/// <summary>Loggers over a command's output and error.</summary>
internal sealed class WriterLoggerProvider : ILoggerProvider
{
    private readonly ServiceProvider _services;
    private readonly ConsoleFormatter _formatter;
    private readonly Func<LogLevel, TextWriter> _writer;

    /// <summary>Makes the provider. JSON goes to the output whole, so that one stream tells everything in order.</summary>
    public WriterLoggerProvider(LogFormat format, TextWriter output, TextWriter error)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
            logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            })
        );
        _services = services.BuildServiceProvider();
        _formatter =
            format == LogFormat.Json
                ? _services.GetServices<ConsoleFormatter>().Single(f => f.Name == ConsoleFormatterNames.Json)
                : new TextLineFormatter();
        _writer = level => format == LogFormat.Text && level >= LogLevel.Warning ? error : output;
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new WriterLogger(categoryName, _formatter, _writer);

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
