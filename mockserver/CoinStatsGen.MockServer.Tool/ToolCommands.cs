using System.CommandLine;

namespace CoinStats.MockServer.Tool;

/// <summary>The commands of <c>coinstats-mock</c>.</summary>
internal static class ToolCommands
{
    private const string Name = "coinstats-mock";
    private const int WrongUse = 2;

    /// <summary>Runs a command line. One that is wrong ends with 2: what is wrong is said, and what the command takes.</summary>
    public static async Task<int> RunAsync(string[] arguments, InvocationConfiguration configuration, CancellationToken stop = default)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(configuration, stop);
        }

        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            await configuration.Error.WriteLineAsync(message);
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? Name : $"{Name} {command.Name}";
        var takes = command.Subcommands.Select(c => c.Name).Concat(command.Options.Where(o => !o.Hidden).Select(o => o.Name));
        await configuration.Error.WriteLineAsync($"{name} takes {string.Join(", ", takes)}; {name} --help says what each means.");
        return WrongUse;
    }

    /// <summary>Makes the root command.</summary>
    public static RootCommand Root() =>
        new("An offline CoinStats API server: the document's examples and every documented error.")
        {
            ServeCommand.Create(),
            ExportCommand.Create(),
            HealthCommand.Create(),
            CoverageCommand.Create(),
            VerifyCommand.Create(),
            CertificateCommand.Create(),
        };
}
