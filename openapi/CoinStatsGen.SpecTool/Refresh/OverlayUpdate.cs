using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.SpecTool.Diff;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Overlay;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>Brings the overlay in line with a new document: rules that pages state, and actions whose target is gone.</summary>
internal static class OverlayUpdate
{
    private const string Reason = "The note of the documentation page.";

    /// <summary>Writes the rules of pages into the overlay; returns what changed.</summary>
    public static IReadOnlyList<string> SetRules(JsonObject overlay, IEnumerable<PageRules> rules)
    {
        var changes = new List<string>();
        var actions = overlay["actions"]!.AsArray();
        foreach (var rule in rules)
        {
            var target = $"$.paths[{JsonPathText.Quote(rule.Path)}].{rule.Method}";
            Set(actions, target, "x-credits", rule.Credits, Reason, SameCredits, changes);
            Set(actions, target, "x-required-any", rule.RequiredAny, Reason, SameGroups, changes);
        }

        return changes;
    }

    /// <summary>
    /// Takes out actions that match nothing in the new document and matched something in the old; returns what was taken out.
    /// </summary>
    public static IReadOnlyList<string> Prune(JsonObject overlay, JsonObject oldUpstream, JsonObject newUpstream)
    {
        var actions = OverlayReader.Read(overlay).Actions;
        var wereDead = Dead(actions, oldUpstream);
        var gone = Dead(actions, newUpstream).Except(wereDead).OrderDescending().ToList();
        var list = overlay["actions"]!.AsArray();
        var targets = gone.Select(number => list[number - 1]!["target"]!.GetValue<string>())
            .Reverse()
            .GroupBy(target => target)
            .Select(group =>
                $"{group.Key}: {(group.Count() == 1 ? "the action is" : $"{Figure.Of(group.Count())} actions are")} taken out, the "
                + $"target is gone"
            )
            .ToList();
        foreach (var number in gone)
        {
            list.RemoveAt(number - 1);
        }

        return targets;
    }

    private static HashSet<int> Dead(IReadOnlyList<OverlayAction> actions, JsonObject document) =>
        [
            .. OverlayApplier
                .Apply((JsonObject)document.DeepClone(), actions)
                .Where(problem => problem.Message == OverlayApplier.MatchesNothing)
                .Select(problem => problem.Action),
        ];

    /// <summary>Sets a member of what a target names, in the action that sets it already or in a new one.</summary>
    public static void Set(
        JsonArray actions,
        string target,
        string key,
        JsonNode? value,
        string reason,
        Func<JsonNode, JsonNode, bool> same,
        List<string> changes
    )
    {
        if (value is null)
        {
            return;
        }

        var update = actions
            .OfType<JsonObject>()
            .Where(action => action["target"]?.GetValue<string>() == target)
            .Select(action => action["update"])
            .OfType<JsonObject>()
            .LastOrDefault(update => update.ContainsKey(key));
        if (update is null)
        {
            actions.Add(
                new JsonObject
                {
                    ["target"] = target,
                    ["x-reason"] = reason,
                    ["update"] = new JsonObject { [key] = value.DeepClone() },
                }
            );
            changes.Add($"{target}: {key} is new: {CanonicalJson.WriteCompact(value)}");
        }
        else if (update[key] is not { } present || !same(present, value))
        {
            var before = CanonicalJson.WriteCompact(update[key]);
            update[key] = value is JsonObject members && update[key] is JsonObject known ? Over(known, members) : value.DeepClone();
            changes.Add($"{target}: {key} is {CanonicalJson.WriteCompact(update[key])}, was {before}");
        }
    }

    // Notes and plans that people added stay.
    private static JsonObject Over(JsonObject present, JsonObject value)
    {
        var result = (JsonObject)value.DeepClone();
        foreach (var (name, kept) in present.Where(member => !value.ContainsKey(member.Key) && member.Key != "multipliersUnknown"))
        {
            result[name] = kept?.DeepClone();
        }

        return result;
    }

    private static bool SameCredits(JsonNode present, JsonNode value) =>
        present["multipliersUnknown"]?.GetValueKind() != JsonValueKind.True && JsonNode.DeepEquals(Essence(present), Essence(value));

    private static JsonObject Essence(JsonNode rule) =>
        new()
        {
            ["base"] = rule["base"]?.DeepClone(),
            ["multipliers"] = new JsonArray([
                .. (rule["multipliers"] as JsonArray ?? [])
                    .OfType<JsonObject>()
                    .Select(multiplier => new JsonObject(
                        multiplier
                            .Where(member => member.Key != "omittedIsAll")
                            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))
                    ))
                    .OrderBy(multiplier => $"{multiplier["in"]} {multiplier["field"]}", StringComparer.Ordinal),
            ]),
        };

    private static bool SameGroups(JsonNode present, JsonNode value) => Groups(present).SetEquals(Groups(value));

    private static HashSet<string> Groups(JsonNode groups) =>
        [
            .. (groups as JsonArray ?? []).Select(group =>
                string.Join(' ', (group as JsonArray ?? []).Select(name => name!.ToString()).Order(StringComparer.Ordinal))
            ),
        ];
}
