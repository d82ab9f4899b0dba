using CoinStatsGen.SpecTool.Commands;

namespace CoinStatsGen.SpecTool.Tests.Commands;

/// <summary>One run of the tool in a folder of its own.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    public static async Task<ToolRun> RunAsync(string folder, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await SpecToolCommands.RunAsync(args, new ToolConsole(output, error, folder, IsTerminal: false));
        return new(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
