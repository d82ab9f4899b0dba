using System.Text.Json.Nodes;
using CoinStatsGen.ApiModel.Reading;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Works out what a new source makes of the three documents. Writes nothing.</summary>
internal static class Refresher
{
    public static async Task<RefreshResult> RunAsync(SpecFolder folder, SourceReader reader, Uri from, bool isPartial, bool force, CancellationToken cancellationToken)
    {
        var oldUpstream = JsonText.ParseObject(new(folder.Upstream, await File.ReadAllTextAsync(folder.Upstream, cancellationToken)));
        var overlay = JsonText.ParseObject(new(folder.Overlay, await File.ReadAllTextAsync(folder.Overlay, cancellationToken)));
        var parts = await reader.ReadAsync(from, cancellationToken);
        var (source, conflicts) = DocumentMerger.Merge(parts);
        var upstream = isPartial ? DocumentMerger.Replace(oldUpstream, source) : source;
        var rules = parts.Select(part => part.Rules).OfType<PageRules>().ToList();
        var overlayChanges = OverlayUpdate.SetRules(overlay, rules)
            .Concat(OverlayUpdate.Prune(overlay, oldUpstream, upstream).Select(target => $"{target}: the action is taken out, its target is gone")).ToList();

        var notes = parts.SelectMany(part => part.Document.Notes.Select(note => (Text: $"{part.Name}: {note}", note.IsError))).ToList();
        var errors = new List<string>(reader.Notes.Concat(conflicts).Select(note => note.ToString()));
        errors.AddRange(notes.Where(note => note.IsError).Select(note => note.Text));
        var built = BuildCommand.Build(new("upstream.json", CanonicalJson.Write(upstream)), new("overlay.json", CanonicalJson.Write(overlay)));
        errors.AddRange(built.Problems.Select(problem => $"overlay.json: {problem}"));
        errors.AddRange(Unreadable(built.Text, cancellationToken));
        var (before, after) = (Operations(oldUpstream), Operations(upstream));
        if (after * 2 < before && !force)
        {
            errors.Add($"the document has {after} operations, fewer than half of the {before} there were: --force takes it all the same, --partial keeps the others.");
        }

        var oldBundled = File.Exists(folder.Bundled) ? await File.ReadAllTextAsync(folder.Bundled, cancellationToken) : CanonicalJson.Write(oldUpstream);
        return new()
        {
            Parts = parts.Count,
            OperationsBefore = before,
            OperationsAfter = after,
            Upstream = CanonicalJson.Write(upstream),
            Overlay = CanonicalJson.Write(overlay),
            Bundled = built.Text,
            Diff = DocumentDiff.Compare(DiffCommand.Read(oldBundled, folder.Bundled, cancellationToken), DiffCommand.Read(built.Text, "the refreshed document", cancellationToken)),
            Errors = errors,
            Notes = [.. notes.Where(note => !note.IsError).Select(note => note.Text)],
            Unread = [.. rules.SelectMany(rule => rule.Unread.Select(text => $"{rule.Method.ToUpperInvariant()} {rule.Path}: {text}"))],
            OverlayChanges = overlayChanges,
        };
    }

    private static IEnumerable<string> Unreadable(string text, CancellationToken cancellationToken) =>
        OpenApiReader.Read(text, new OpenApiReaderOptions { ReportUnknownKeywords = false }, cancellationToken).Problems
            .Where(problem => problem.Kind is SpecProblemKind.NotJson or SpecProblemKind.NotOpenApi or SpecProblemKind.UnresolvedReference or SpecProblemKind.SkippedOperation)
            .Select(problem => $"the refreshed document, {problem.Pointer}: {problem.Message}");

    private static int Operations(JsonObject document) =>
        (document["paths"] as JsonObject ?? []).Sum(path => (path.Value as JsonObject ?? []).Count(member =>
            member.Key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace"));
}
