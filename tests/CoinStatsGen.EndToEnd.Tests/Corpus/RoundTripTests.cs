using System.Globalization;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Rendering;
using CoinStatsGen.SpecTool.RoundTrip;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests.Corpus;

/// <summary>
/// The generated client of a document calls every operation of the mock server of the same document: with what must be given and with all
/// arguments, as documented and without the examples.
/// </summary>
public class RoundTripTests(Xunit.Abstractions.ITestOutputHelper output)
{
    // To reach: 99 as documented, 99.5 without examples.
    private const double OwnAsDocumented = 98.3;
    private const double OwnStripped = 98.3;
    private const double OthersAsDocumented = 99.4;
    private const double OthersStripped = 99;

    // A document above this size is sampled, and only where COINSTATSGEN_CORPUS=all asks for it: it takes minutes.
    private const long LargeBytes = 1_000_000;
    private const int MostOperations = 60;

    private static readonly string OwnFolder = Path.Combine(
        RepositoryFiles.Root,
        "tests",
        "CoinStatsGen.EndToEnd.Tests",
        "Corpus",
        "Documents"
    );

    [Fact]
    public async Task RoundTrip_OwnDocuments_ReachesTheBars()
    {
        var reports = await RunAsync(OwnFolder, Directory.GetFiles(OwnFolder, "*.json"));

        reports.Count.ShouldBeGreaterThanOrEqualTo(40);
        Hold(reports, stripped: false, OwnAsDocumented);
        Hold(reports, stripped: true, OwnStripped);
    }

    [CorpusFact]
    public async Task RoundTrip_DocumentsOfOthers_ReachesTheBars()
    {
        var isAll = Environment.GetEnvironmentVariable("COINSTATSGEN_CORPUS") == "all";
        var files = Directory
            .EnumerateFiles(RepositoryFiles.Corpus!, "*.*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file) is ".json" or ".yaml" && IsDocument(file) && (isAll || new FileInfo(file).Length <= LargeBytes)
            );

        var reports = await RunAsync(RepositoryFiles.Corpus!, files);

        Hold(reports, stripped: false, OthersAsDocumented);
        Hold(reports, stripped: true, OthersStripped);
    }

    private static bool IsDocument(string file) =>
        File.ReadLines(file)
            .Take(200)
            .Any(static line => line.Contains("openapi", StringComparison.Ordinal) || line.Contains("swagger", StringComparison.Ordinal));

    private async Task<List<RoundTripReport>> RunAsync(string folder, IEnumerable<string> files)
    {
        var console = new ToolConsole(TextWriter.Null, TextWriter.Null, folder, IsTerminal: false);
        var reports = new List<RoundTripReport>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var report = await RoundTripCommand.ReportAsync(
                console,
                Path.GetRelativePath(folder, file),
                MostOperations,
                CancellationToken.None
            );
            output.WriteLine(RoundTripRenderer.Render(report));
            reports.Add(report);
        }

        return reports;
    }

    private static void Hold(List<RoundTripReport> reports, bool stripped, double bar)
    {
        reports.SelectMany(static report => report.CompileFaults).ShouldBeEmpty();
        var judged = reports.Sum(report => report.Judged(stripped).Count());
        var faults = reports
            .SelectMany(report => report.Faults(stripped).Select(call => $"{report.Name}: {call.Operation}: {call.Outcome}: {call.Detail}"))
            .Distinct()
            .ToList();
        var share = 100.0 * (judged - reports.Sum(report => report.Faults(stripped).Count())) / judged;

        share.ShouldBeGreaterThanOrEqualTo(
            bar,
            string.Create(CultureInfo.InvariantCulture, $"{share:0.00} % of {judged} calls:\n{string.Join('\n', faults.Take(40))}")
        );
    }
}
