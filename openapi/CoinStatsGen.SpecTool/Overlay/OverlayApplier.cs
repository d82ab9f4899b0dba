using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStatsGen.SpecTool.Overlay;

/// <summary>Applies the actions of an overlay in order, each to the result of the one before.</summary>
internal static class OverlayApplier
{
    /// <summary>What is said of an action without a target in the document.</summary>
    public const string MatchesNothing = "matches nothing.";

    public static IReadOnlyList<OverlayProblem> Apply(JsonObject document, IEnumerable<OverlayAction> actions)
    {
        var problems = new List<OverlayProblem>();
        foreach (var action in actions)
        {
            try
            {
                problems.AddRange(Apply(document, action).Select(fault => new OverlayProblem(action.Number, action.Target.Text, fault)));
            }
            catch (JsonPathLimitException beyond)
            {
                problems.Add(new(action.Number, action.Target.Text, beyond.Message));
            }
        }

        return problems;
    }

    private static List<string> Apply(JsonObject document, OverlayAction action)
    {
        var selected = OverlayTarget.Select(action.Target, document);
        if (selected.Count == 0)
        {
            return [MatchesNothing];
        }

        // From the end, so that an index stays right while its list gets shorter.
        return [.. selected.Reverse().OrderByDescending(target => target.Index).Select(target => ApplyTo(target, action)).OfType<string>()];
    }

    private static string? ApplyTo(OverlayTarget selected, OverlayAction action)
    {
        if (action.Remove)
        {
            return Remove(selected);
        }

        switch (selected.Value)
        {
            case JsonObject target when action.Update is JsonObject update:
                return Merge(target, update, selected.Place);
            case JsonObject:
                return $"selects the object {selected.Place}, and update is not an object.";
            case JsonArray target:
                target.Add(action.Update?.DeepClone());
                return null;
            default:
                return $"selects the plain value {selected.Place}: select the object that holds it.";
        }
    }

    private static string? Remove(OverlayTarget selected)
    {
        switch (selected.Parent)
        {
            case JsonObject parent:
                parent.Remove(selected.Name!);
                return null;
            case JsonArray parent:
                parent.RemoveAt(selected.Index);
                return null;
            default:
                return "the whole document cannot be removed.";
        }
    }

    private static string? Merge(JsonObject target, JsonObject update, string place)
    {
        foreach (var (name, value) in update)
        {
            var fault = target.TryGetPropertyValue(name, out var present)
                ? MergeMember(target, name, present, value, $"{place}.{name}")
                : Add(target, name, value);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? MergeMember(JsonObject target, string name, JsonNode? present, JsonNode? value, string place)
    {
        switch (present, value)
        {
            case (JsonObject or JsonArray, null): // "components:" of the specification's example: nothing to add
                return null;
            case (JsonObject inner, JsonObject update):
                return Merge(inner, update, place);
            case (JsonArray list, JsonArray items):
                foreach (var item in items)
                {
                    list.Add(item?.DeepClone());
                }

                return null;
            case (JsonObject, _):
                return $"{place} is an object, the update is not: remove it first.";
            case (JsonArray, _):
                return $"{place} is a list, the update is not: remove it first.";
            default:
                target[name] = value?.DeepClone();
                return null;
        }
    }

    private static string? Add(JsonObject target, string name, JsonNode? value)
    {
        target.Add(name, value?.DeepClone());
        return null;
    }
}
