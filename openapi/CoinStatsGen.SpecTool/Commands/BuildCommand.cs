using System.CommandLine;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Overlay;

namespace CoinStatsGen.SpecTool.Commands;

/// <summary><c>build</c>: upstream.json + overlay.json → openapi.json.</summary>
internal static class BuildCommand
{
    public static Command Create(ToolConsole console)
    {
        var folder = SpecFolder.Option();
        var check = new Option<bool>("--check") { Description = "Write nothing; fail where openapi.json is not what would be built" };
        var command = new Command("build", "Applies overlay.json to upstream.json and writes openapi.json") { folder, check };
        command.SetAction(
            (parsed, token) => RunAsync(console, SpecFolder.Find(parsed.GetValue(folder), console), parsed.GetValue(check), token)
        );
        return command;
    }

    private static async Task<int> RunAsync(ToolConsole console, SpecFolder folder, bool check, CancellationToken cancellationToken)
    {
        var result = Build(await ReadAsync(folder.Upstream, cancellationToken), await ReadAsync(folder.Overlay, cancellationToken));
        foreach (var problem in result.Problems)
        {
            await console.TellAsync($"{folder.Overlay}: {problem}");
        }

        if (result.Problems.Count > 0)
        {
            return ExitCodes.Findings;
        }

        var current = File.Exists(folder.Bundled) ? await File.ReadAllTextAsync(folder.Bundled, cancellationToken) : null;
        var same = current == result.Text;
        if (check)
        {
            await console.SayAsync(
                same
                    ? $"{folder.Bundled} is what build makes."
                    : $"{folder.Bundled} is not what build makes{FirstDifference(current, result.Text)}: run coinstats-spec build."
            );
            return same ? ExitCodes.Fine : ExitCodes.Findings;
        }

        if (!same)
        {
            await AtomicFile.WriteAsync(folder.Bundled, result.Text, cancellationToken);
        }

        await console.SayAsync($"{folder.Bundled}: {result.Actions} actions applied, {(same ? "unchanged" : "written")}.");
        return ExitCodes.Fine;
    }

    /// <summary>Applies an overlay to a document, both as text.</summary>
    internal static BuildResult Build(SourceText upstream, SourceText overlay)
    {
        var document = JsonText.ParseObject(upstream);
        var reading = OverlayReader.Read(JsonText.ParseObject(overlay));
        var problems = new List<OverlayProblem>(reading.Problems);
        problems.AddRange(OverlayApplier.Apply(document, reading.Actions));
        return new(CanonicalJson.Write(document), reading.Actions.Count, problems);
    }

    private static async Task<SourceText> ReadAsync(string path, CancellationToken cancellationToken) =>
        new(path, await File.ReadAllTextAsync(path, cancellationToken));

    private static string FirstDifference(string? current, string built)
    {
        if (current is null)
        {
            return " (it is missing)";
        }

        var line = 1;
        var length = Math.Min(current.Length, built.Length);
        for (var at = 0; at < length && current[at] == built[at]; at++)
        {
            if (current[at] == '\n')
            {
                line++;
            }
        }

        return $" (first difference in line {line})";
    }
}
