using System.Text.Json.Nodes;
using CoinStatsGen.Generator.Planning.Methods;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>
/// Writes down which optional parameters of an operation are arguments (<c>x-arguments</c>): those it has when it is first seen. Further
/// ones are members of its request record only, and change no signature.
/// </summary>
internal static class ArgumentLists
{
    private const string Key = "x-arguments";
    private const string Reason = "The arguments as they were when the operation came: further optional parameters go to the record only.";

    /// <summary>Writes them into the overlay, or into the document where there is no overlay; returns what changed.</summary>
    public static IReadOnlyList<string> Freeze(JsonObject? overlay, JsonObject upstream, ApiDocument before, ApiDocument after)
    {
        var changes = new List<string>();
        var known = before.Operations.ToLookup(static operation => Place(operation), StringComparer.Ordinal);
        foreach (var operation in after.Operations)
        {
            if (
                Find(upstream, operation) is not { } node
                || (overlay is not null && node.ContainsKey(Key))
                || Of(known[Place(operation)].FirstOrDefault(), operation) is not { } names
            )
            {
                continue;
            }

            JsonArray list = [.. names.Select(static name => (JsonNode)name)];
            if (overlay is null)
            {
                node[Key] = list;
                continue;
            }

            OverlayUpdate.Set(
                overlay["actions"]!.AsArray(),
                $"$.paths[{JsonPathText.Quote(operation.Path)}].{operation.Method.ToLowerInvariant()}",
                Key,
                list,
                Reason,
                static (present, value) => JsonNode.DeepEquals(present, value),
                changes
            );
        }

        return changes;
    }

    /// <summary>
    /// The arguments: as they were, as far as they are there; of a new operation all, unless there are too many. Null where nothing need
    /// be said: what has not changed stands as it did.
    /// </summary>
    private static List<string>? Of(ApiOperation? before, ApiOperation after)
    {
        var names = ParameterPlanner.OptionalNames(after);
        if (before?.Arguments is { } frozen)
        {
            return frozen.Where(names.Contains).ToList();
        }

        var old = before is null ? [] : ParameterPlanner.OptionalNames(before);
        return names.SequenceEqual(old) || Math.Max(old.Count, before is null ? names.Count : 0) > ParameterPlanner.MaxOptionalArguments
                ? null
            : before is null ? names
            : old.FindAll(names.Contains);
    }

    private static JsonObject? Find(JsonObject document, ApiOperation operation) =>
        document["paths"]?[operation.Path]?[operation.Method.ToLowerInvariant()] as JsonObject;

    private static string Place(ApiOperation operation) => $"{operation.Method} {operation.Path}";
}
