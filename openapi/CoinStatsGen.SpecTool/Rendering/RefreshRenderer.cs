using System.Text;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Refresh;

namespace CoinStatsGen.SpecTool.Rendering;

/// <summary>Says what a refresh found and did.</summary>
internal static class RefreshRenderer
{
    public static string Text(RefreshResult result, string format, bool isNew, bool write)
    {
        var text = new StringBuilder();
        text.Append(DiffRenderer.Render(result.Diff, format));
        var bullet = format == "markdown" ? "- " : "  ";
        Add(text, format, "Overlay", result.OverlayChanges, bullet);
        Add(text, format, "Lost on the way to OpenAPI 3.0", result.Notes, bullet);
        Add(text, format, "Notes of pages that were not read", result.Unread, bullet);
        Add(text, format, "Kept, though not in the source", result.Kept, bullet);
        Add(text, format, "Errors", result.Errors, bullet);
        text.Append('\n')
            .Append(Figure.Of(result.Parts))
            .Append(result.Parts == 1 ? " document read; " : " documents read; ")
            .Append(Figure.Of(result.OperationsAfter))
            .Append(" operations, were ")
            .Append(Figure.Of(result.OperationsBefore))
            .Append(". ")
            .Append(
                (result.Errors, isNew, write) switch
                {
                    ({ Count: > 0 }, _, _) => "Nothing is written: see the errors.",
                    (_, false, _) => "Nothing to write.",
                    (_, _, false) => "Nothing is written: --write does.",
                    _ => "Written.",
                }
            )
            .Append('\n');
        return text.ToString();
    }

    public static string Json(RefreshResult result, bool written) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["written"] = JsonValue.Create(written),
                ["documents"] = JsonNode.Parse(Figure.Of(result.Parts)),
                ["operations"] = new JsonObject
                {
                    ["before"] = JsonNode.Parse(Figure.Of(result.OperationsBefore)),
                    ["after"] = JsonNode.Parse(Figure.Of(result.OperationsAfter)),
                },
                ["errors"] = List(result.Errors),
                ["overlay"] = List(result.OverlayChanges),
                ["lost"] = List(result.Notes),
                ["unread"] = List(result.Unread),
                ["kept"] = List(result.Kept),
                ["diff"] = DiffRenderer.Json(result.Diff),
            }
        );

    private static JsonArray List(IEnumerable<string> lines) => new([.. lines.Select(line => (JsonNode)JsonValue.Create(line))]);

    private static void Add(StringBuilder text, string format, string title, IReadOnlyList<string> lines, string bullet)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(format == "markdown" ? $"### {title}\n\n" : $"{title}\n");
        foreach (var line in lines)
        {
            text.Append(bullet).Append(format == "markdown" ? MarkdownText.Inline(line) : PlainText.OneLine(line)).Append('\n');
        }
    }
}
