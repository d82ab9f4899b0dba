using System.CommandLine;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Rendering;
using CoinStatsGen.SpecTool.RoundTrip;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>roundtrip</c>: does a client of this document work against a server of it.</summary>
internal static class RoundTripCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = "The document" };
        var most = new Option<int?>("--most") { Description = "Take every n-th operation, so that at most so many are called" };
        var command = new Command(
            "roundtrip",
            "Generates the client of a document and calls every operation of the mock server of the same document"
        )
        {
            file,
            most,
        };
        command.SetAction((parsed, token) => RunAsync(console, parsed.GetRequiredValue(file), parsed.GetValue(most), token));
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, string file, int? most, CancellationToken cancellationToken)
    {
        if (most < 1)
        {
            throw ToolException.WrongUse("--most must be at least 1.");
        }

        var report = await ReportAsync(console, file, most, cancellationToken);
        await console.Out.WriteAsync(RoundTripRenderer.Render(report));
        return report.IsFine ? ExitCodes.Fine : ExitCodes.Findings;
    }

    /// <summary>Runs without telling.</summary>
    internal static async Task<RoundTripReport> ReportAsync(
        ToolConsole console,
        string file,
        int? most,
        CancellationToken cancellationToken
    )
    {
        var document = (await NormaliseCommand.ReadAsync(console, file, [], IDocumentFiles.DefaultMaxFiles, cancellationToken)).Document;
        return await RoundTripRunner.RunAsync(
            file,
            most is { } limit ? DocumentVariants.Sample(document, limit) : document,
            cancellationToken
        );
    }
}
