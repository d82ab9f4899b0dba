using System.CommandLine;
using CoinStats.MockServer.Tool.Logging;

namespace CoinStats.MockServer.Tool;

/// <summary>Options of <c>serve</c> for where it runs: log and stop.</summary>
internal static class HostingOptions
{
    private static readonly Option<LogFormat> Log = new("--log")
    {
        Description = "How log lines are written: text for people, json for collectors.",
        CustomParser = result => Enum.TryParse<LogFormat>(result.Tokens[0].Value, ignoreCase: true, out var format) ? format : default,
        HelpName = "text|json",
    };

    private static readonly Option<LogLevel> Level = new("--log-level")
    {
        Description = "Least level that is written; debug adds a line for each request, with the reason for its answer.",
        DefaultValueFactory = _ => LogLevel.Information,
        CustomParser = result => Enum.TryParse<LogLevel>(result.Tokens[0].Value, ignoreCase: true, out var level) ? level : default,
        HelpName = "debug|information|warning|error|none",
    };

    private static readonly Option<int> Drain = new("--drain")
    {
        Description = "Time that requests under way have to finish when the server is told to stop.",
        DefaultValueFactory = _ => 10,
        HelpName = "seconds",
    };

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        Log.AcceptOnlyFromAmong("text", "json");
        Level.AcceptOnlyFromAmong("debug", "information", "warning", "error", "none");
        Drain.Validators.Add(OptionRules.Between(Drain, 0, 3600));
        command.Add(Log);
        command.Add(Level);
        command.Add(Drain);
    }

    /// <summary>Time for requests under way.</summary>
    public static TimeSpan DrainTime(ParseResult parsed) => TimeSpan.FromSeconds(parsed.GetValue(Drain));

    /// <summary>Makes the loggers. The caller disposes the factory.</summary>
    public static ILoggerFactory Loggers(ParseResult parsed) =>
        LoggerFactory.Create(logging =>
            logging
                .SetMinimumLevel(parsed.GetValue(Level))
                .AddProvider(
                    new WriterLoggerProvider(
                        parsed.GetValue(Log),
                        parsed.InvocationConfiguration.Output,
                        parsed.InvocationConfiguration.Error
                    )
                )
        );
}
