using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.SpecTool.Check;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Works out what a new source makes of the three documents. Writes nothing.</summary>
internal static class Refresher
{
    private const string Refreshed = "the refreshed document";

    public static async Task<RefreshResult> RunAsync(
        SpecFolder folder,
        SourceReader reader,
        Uri from,
        bool isPartial,
        bool force,
        CancellationToken cancellationToken
    )
    {
        var oldUpstream = await ParseAsync(folder.Upstream, cancellationToken);
        var overlay = folder.Single is null ? await ParseAsync(folder.Overlay, cancellationToken) : null;
        var parts = await reader.ReadAsync(from, cancellationToken);
        var (source, conflicts) = DocumentMerger.Merge(parts);
        var upstream = isPartial ? DocumentMerger.Replace(oldUpstream, source) : source;
        var rules = parts.Select(part => part.Rules).OfType<PageRules>().ToList();
        var overlayChanges = Adapt(overlay, rules, oldUpstream, upstream);

        var notes = parts.SelectMany(part => part.Document.Notes.Select(note => (Text: $"{part.Name}: {note}", note.IsError))).ToList();
        var errors = new List<string>(reader.Notes.Concat(conflicts).Select(note => note.ToString()));
        errors.AddRange(notes.Where(note => note.IsError).Select(note => note.Text));
        var oldBundled = File.Exists(folder.Bundled)
            ? await File.ReadAllTextAsync(folder.Bundled, cancellationToken)
            : CanonicalJson.Write(oldUpstream);
        var oldDocument = DiffCommand.Read(oldBundled, folder.Bundled, cancellationToken);
        overlayChanges.AddRange(Freeze(overlay, upstream, oldDocument, cancellationToken));
        var upstreamText = CanonicalJson.Write(upstream);
        var overlayText = overlay is null ? null : CanonicalJson.Write(overlay);
        var built = Build(upstreamText, overlayText);
        errors.AddRange(built.Problems.Select(problem => $"overlay.json: {problem}"));
        errors.AddRange(
            Faults(built.Text, cancellationToken)
                .Except(Faults(oldBundled, cancellationToken))
                .Select(fault => $"the refreshed document, {fault}")
        );
        var (before, after) = (Operations(oldUpstream), Operations(upstream));
        if (after.Count * 2 < before.Count && !force)
        {
            errors.Add(
                $"the document has {after.Count} operations, fewer than half of the {before.Count} there were: --force takes it all "
                    + $"the same, --partial keeps the others."
            );
        }

        return new()
        {
            Parts = parts.Count,
            OperationsBefore = before.Count,
            OperationsAfter = after.Count,
            Upstream = upstreamText,
            Overlay = overlayText,
            Bundled = built.Text,
            Diff = DocumentDiff.Compare(oldDocument, DiffCommand.Read(built.Text, Refreshed, cancellationToken)),
            Errors = errors,
            Notes = [.. notes.Where(note => !note.IsError).Select(note => note.Text)],
            Unread = [.. rules.SelectMany(rule => rule.Unread.Select(text => $"{rule.Method.ToUpperInvariant()} {rule.Path}: {text}"))],
            Kept = isPartial ? [.. before.Except(Operations(source))] : [],
            OverlayChanges = overlayChanges,
        };
    }

    private static async Task<JsonObject> ParseAsync(string path, CancellationToken cancellationToken) =>
        JsonText.ParseObject(new(path, await File.ReadAllTextAsync(path, cancellationToken)));

    private static List<string> Adapt(JsonObject? overlay, List<PageRules> rules, JsonObject oldUpstream, JsonObject upstream)
    {
        if (overlay is not null)
        {
            return [.. OverlayUpdate.SetRules(overlay, rules), .. OverlayUpdate.Prune(overlay, oldUpstream, upstream)];
        }

        foreach (var rule in rules)
        {
            rule.PutInto(upstream);
        }

        return [];
    }

    /// <summary>Signatures stay as they are, whatever parameters are added.</summary>
    private static IReadOnlyList<string> Freeze(
        JsonObject? overlay,
        JsonObject upstream,
        ApiDocument before,
        CancellationToken cancellationToken
    )
    {
        var built = Build(CanonicalJson.Write(upstream), overlay is null ? null : CanonicalJson.Write(overlay));
        return ArgumentLists.Freeze(overlay, upstream, before, DiffCommand.Read(built.Text, Refreshed, cancellationToken));
    }

    private static BuildResult Build(string upstream, string? overlay) =>
        overlay is null ? new(upstream, 0, []) : BuildCommand.Build(new("upstream.json", upstream), new("overlay.json", overlay));

    /// <summary>What our reader or Microsoft.OpenApi finds wrong. Faults a document had before do not stand in its way.</summary>
    private static List<string> Faults(string text, CancellationToken cancellationToken)
    {
        var own = OpenApiReader
            .Read(text, new OpenApiReaderOptions { ReportUnknownKeywords = false }, cancellationToken)
            .Problems.Where(problem => problem.Kind != DocumentProblemKind.DuplicateOperationId)
            .Select(problem => $"{problem.Pointer}: {problem.Message}");
        var theirs = OpenApiRules
            .Find(text)
            .Where(finding => finding.Severity > CheckSeverity.Warning)
            .Select(finding => $"{finding.Place}: {finding.Message}");
        return [.. own, .. theirs];
    }

    private static HashSet<string> Operations(JsonObject document) =>
        [
            .. (document["paths"] as JsonObject ?? []).SelectMany(path =>
                (path.Value as JsonObject ?? [])
                    .Where(member => member.Key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace")
                    .Select(member => $"{member.Key.ToUpperInvariant()} {path.Key}")
            ),
        ];
}
