using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Finds the fenced block of a page that holds an OpenAPI document.</summary>
internal static class MarkdownPage
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The block, or null where the page has none.</summary>
    public static PageBlock? Find(SourceText page)
    {
        var lines = page.Text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (Fence(lines[line]) is not { } fence)
            {
                continue;
            }

            var end = Array.FindIndex(lines, line + 1, closing => IsClosing(closing, fence));
            var info = lines[line].Trim()[fence.Length..].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isOpen = end < 0;
            var body = string.Join('\n', lines[(line + 1)..(isOpen ? lines.Length : end)]);
            if (IsDocument(info, body))
            {
                return isOpen
                    ? throw new ToolException(
                        $"{page.Name}({line + 1},1): the block with the OpenAPI document is not closed: the page is cut off."
                    )
                    : Block(info, body, lines, line, end);
            }

            line = isOpen ? lines.Length : end;
        }

        return null;
    }

    private static PageBlock Block(string[] info, string body, string[] lines, int start, int end)
    {
        var at = Array.FindIndex(info, word => Methods.Contains(word.ToLowerInvariant()));
        var named = at > 0 && at + 1 < info.Length && info[at + 1].StartsWith('/');
        var prose = string.Join('\n', lines[..start].Concat(lines[(end + 1)..]));
        return new(body, named ? info[at].ToLowerInvariant() : null, named ? info[at + 1] : null, prose);
    }

    private static bool IsDocument(string[] info, string body) =>
        info.Length > 0
        && info[0].ToLowerInvariant() is "yaml" or "yml" or "json"
        && body.Split('\n')
            .Any(line =>
                line.TrimStart(' ', '"', '\'', '{') is var text
                && (text.StartsWith("openapi", StringComparison.Ordinal) || text.StartsWith("swagger", StringComparison.Ordinal))
                && text.Contains(':', StringComparison.Ordinal)
            );

    private static string? Fence(string line)
    {
        var text = line.TrimStart();
        var length = text.TakeWhile(character => character == '`').Count();
        return length >= 3 ? text[..length] : null;
    }

    private static bool IsClosing(string line, string fence)
    {
        var text = line.Trim();
        return text.Length >= fence.Length && text.All(character => character == '`');
    }
}
