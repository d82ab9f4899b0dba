using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>
/// Reads a source: an OpenAPI document, a documentation page, an index of pages (<c>llms.txt</c>), or a folder of any of them.
/// </summary>
internal sealed partial class SourceReader(IDocumentFiles files, Action<string> progress)
{
    private const int MaxPages = 2_000;
    private static readonly string[] Extensions = [".md", ".mdx", ".json", ".yaml", ".yml"];

    private readonly List<DocumentNote> _notes = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<DocumentNote> Notes => _notes;

    public async Task<IReadOnlyList<SourcePart>> ReadAsync(Uri place, CancellationToken cancellationToken)
    {
        if (place.IsFile && Directory.Exists(place.LocalPath))
        {
            return await ReadFolderAsync(place.LocalPath, cancellationToken);
        }

        progress($"Reading {Show(place)}");
        var text = await files.ReadAsync(place, cancellationToken);
        var parts =
            IsMarkdown(place) || IsPage(text)
                ? await ReadMarkdownAsync(place, text, cancellationToken)
                : [new SourcePart(text.Name, await Normaliser.NormaliseAsync(text, place, files, cancellationToken), null)];
        return parts.Count > 0
            ? parts
            : throw new ToolException($"{text.Name}: no OpenAPI document is in it, and no link to a page with one.");
    }

    private async Task<IReadOnlyList<SourcePart>> ReadMarkdownAsync(Uri place, SourceText text, CancellationToken cancellationToken)
    {
        if (await ReadPageAsync(place, text, cancellationToken) is { } page)
        {
            return [page];
        }

        var parts = new List<SourcePart>();
        var links = Links(text.Text)
            .Select(link => Uri.TryCreate(place, link, out var address) ? address : null)
            .OfType<Uri>()
            .Where(link => link != place)
            .Distinct()
            .ToList();
        if (links.Count > MaxPages)
        {
            throw new ToolException($"{text.Name}: {links.Count} pages are more than {MaxPages}.");
        }

        foreach (var (link, number) in links.Select((link, number) => (link, number + 1)))
        {
            progress($"Reading page {number} of {links.Count}: {Show(link)}");
            if (link.IsFile != place.IsFile)
            {
                _notes.Add(new(text.Name, $"the page {link} is not where the index is, and was not read.", IsError: true));
                continue;
            }

            if (await ReadPageAsync(link, await files.ReadAsync(link, cancellationToken), cancellationToken) is { } linked)
            {
                parts.Add(linked);
            }
        }

        return parts;
    }

    private async Task<IReadOnlyList<SourcePart>> ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var parts = new List<SourcePart>();
        var paths = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var path in paths)
        {
            progress($"Reading {Path.GetRelativePath(folder, path)}");
            var place = new Uri(path);
            var text = await files.ReadAsync(place, cancellationToken);
            if (IsMarkdown(place))
            {
                if (await ReadPageAsync(place, text, cancellationToken) is { } page)
                {
                    parts.Add(page);
                }
            }
            else if (
                DocumentText.Parse(text) is JsonObject document
                && (document.ContainsKey("openapi") || document.ContainsKey("swagger"))
            )
            {
                parts.Add(new(text.Name, await Normaliser.NormaliseAsync(text, place, files, cancellationToken), null));
            }
        }

        return parts.Count > 0 ? parts : throw new ToolException($"{folder}: no OpenAPI document and no page with one is in this folder.");
    }

    private async Task<SourcePart?> ReadPageAsync(Uri place, SourceText text, CancellationToken cancellationToken)
    {
        if (MarkdownPage.Find(text) is not { } block)
        {
            return null;
        }

        var document = await Normaliser.NormaliseAsync(text with { Text = block.Yaml }, place, files, cancellationToken);
        var operations = (document.Document["paths"] as JsonObject ?? [])
            .SelectMany(path =>
                (path.Value as JsonObject ?? []).Select(member =>
                    (Path: path.Key, Method: member.Key, Operation: member.Value as JsonObject)
                )
            )
            .Where(operation => operation.Operation?.ContainsKey("responses") == true)
            .ToList();
        var (path, method, operation) =
            operations.Count == 1 ? operations[0] : operations.Find(known => known.Path == block.Path && known.Method == block.Method);
        if (operation is null)
        {
            _notes.Add(
                new(
                    text.Name,
                    $"the page is of {block.Method} {block.Path}, and its document has {operations.Count} operations: its notes are "
                        + $"not read.",
                    IsError: true
                )
            );
            return new(text.Name, document, null);
        }

        if (block.Path is not null && (block.Path != path || block.Method != method))
        {
            _notes.Add(new(text.Name, $"the page says {block.Method} {block.Path}, its document {method} {path}.", IsError: true));
        }

        return new(text.Name, document, PageNotes.Read(block.Prose, path, method, operation));
    }

    private static bool IsMarkdown(Uri place) => Path.GetExtension(place.AbsolutePath).ToLowerInvariant() is ".md" or ".mdx" or ".txt";

    /// <summary>A page under an address without an ending: its first line is prose, not a member.</summary>
    private static bool IsPage(SourceText text)
    {
        var first = text.Text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] is not '#');
        return first is not null && !Member().IsMatch(first) && MarkdownPage.Find(text) is not null;
    }

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(text).Select(match => match.Groups["url"].Value).Where(url => PagePath().IsMatch(url));

    private static string Show(Uri place) => place.IsFile ? place.LocalPath : place.ToString();

    [GeneratedRegex("\\]\\((?<url>[^)\\s]+)\\)", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Link();

    [GeneratedRegex("^([{\\[]|---|[\"']?[\\w$-]+[\"']?\\s*:)", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Member();

    [GeneratedRegex("\\.mdx?([?#].*)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex PagePath();
}
