using System.CommandLine;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary>The command line of <c>coinstats-spec</c>.</summary>
internal static class SpecToolCommands
{
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Refreshes the bundled OpenAPI document, says what changed, and checks documents.")
        {
            RefreshCommand.Create(console),
            BuildCommand.Create(console),
            DiffCommand.Create(console),
            CheckCommand.Create(console),
            NormaliseCommand.Create(console),
            DriftCommand.Create(console),
            ObserveCommand.Create(console),
            RoundTripCommand.Create(console),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await console.TellAsync(error.Message);
            }

            await console.TellAsync($"coinstats-spec {parsed.CommandResult.Command.Name} --help shows the usage.");
            return ExitCodes.WrongUse;
        }

        var configuration = new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (ToolException exception)
        {
            await console.TellAsync(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await console.TellAsync("Cancelled; nothing was written.");
            return ExitCodes.Findings;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.TellAsync(exception.Message);
            return ExitCodes.WrongUse;
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException)
        {
            await console.TellAsync($"The document holds something that cannot be worked with: {exception.Message}");
            return ExitCodes.Findings;
        }
    }
}
