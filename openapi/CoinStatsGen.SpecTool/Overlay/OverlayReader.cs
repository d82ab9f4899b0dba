using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStatsGen.SpecTool.Overlay;

/// <summary>Reads an OpenAPI Overlay 1.0 document.</summary>
internal static class OverlayReader
{
    public static OverlayReading Read(JsonObject overlay)
    {
        var problems = new List<OverlayProblem>();
        CheckHead(overlay, problems);
        var actions = new List<OverlayAction>();
        if (overlay["actions"] is not JsonArray { Count: > 0 } list)
        {
            problems.Add(new(0, null, "the overlay has no actions."));
            return new(actions, problems);
        }

        for (var index = 0; index < list.Count; index++)
        {
            if (ReadAction(list[index], index + 1, problems) is { } action)
            {
                actions.Add(action);
            }
        }

        return new(actions, problems);
    }

    private static void CheckHead(JsonObject overlay, List<OverlayProblem> problems)
    {
        var version = Text(overlay["overlay"]);
        if (version is null || !(version == "1.0" || version.StartsWith("1.0.", StringComparison.Ordinal)))
        {
            problems.Add(new(0, null, $"version {version ?? "(none)"} of the Overlay specification is not supported: 1.0 is."));
        }

        if (overlay["info"] is not JsonObject info || Text(info["title"]) is null || Text(info["version"]) is null)
        {
            problems.Add(new(0, null, "info with title and version is required."));
        }

        foreach (var (name, _) in overlay)
        {
            if (name is not ("overlay" or "info" or "extends" or "actions") && !IsExtension(name))
            {
                problems.Add(new(0, null, $"unknown member {name}."));
            }
        }
    }

    private static OverlayAction? ReadAction(JsonNode? node, int number, List<OverlayProblem> problems)
    {
        if (node is not JsonObject action || Text(action["target"]) is not { } target)
        {
            problems.Add(new(number, "no target", "an action is an object with a target."));
            return null;
        }

        var count = problems.Count;
        foreach (var (name, _) in action)
        {
            if (name is not ("target" or "description" or "update" or "remove") && !IsExtension(name))
            {
                problems.Add(new(number, target, $"unknown member {name}."));
            }
        }

        var remove = action["remove"];
        if (remove is not null && remove.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add(new(number, target, "remove is true or false."));
        }

        var removes = remove?.GetValueKind() == JsonValueKind.True;
        if (remove?.GetValueKind() is null or JsonValueKind.False && !action.ContainsKey("update"))
        {
            problems.Add(new(number, target, "neither update nor remove."));
        }

        var path = ReadTarget(target, number, problems);
        return problems.Count > count || path is null
            ? null
            : new OverlayAction(number, path, action["update"], removes, Text(action["x-reason"]));
    }

    private static JsonPath? ReadTarget(string target, int number, List<OverlayProblem> problems)
    {
        try
        {
            return JsonPath.Parse(target, JsonPathDialect.Overlay);
        }
        catch (FormatException refused)
        {
            problems.Add(new(number, target, refused.Message));
            return null;
        }
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
