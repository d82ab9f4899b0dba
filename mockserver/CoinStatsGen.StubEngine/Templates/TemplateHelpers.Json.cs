using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Templates;

/// <summary>Changing JSON and lists.</summary>
internal sealed partial class TemplateHelpers
{
    private void AddJsonHelpers()
    {
        _helpers["arrayAdd"] = (a, _) => ArrayAdd(a);
        _helpers["arrayRemove"] = (a, _) => ArrayRemove(a);
        _helpers["jsonMerge"] = (a, _) => Edit(a.Text(0), root => Merge(root, JsonNode.Parse(a.Text(1))));
        _helpers["jsonArrayAdd"] = (a, _) => Edit(a.Text(0), root => Append(root, a));
        _helpers["jsonRemove"] = (a, _) => Edit(a.Text(0), root => Remove(root, a.Text(1)));
        _helpers["formatXml"] = (a, _) =>
            SafeXml.TryParse(a.Text(0)) is { } xml ? xml.ToString().ReplaceLineEndings("\n") + "\n" : a.Text(0);
        _helpers["systemValue"] = (a, _) => $"[ERROR: Access to {a.Text("key")} is denied]";
    }

    private static List<object?> ArrayAdd(TemplateArguments arguments)
    {
        var items = Items(arguments.At(0));
        items.Insert(Position(arguments, items.Count, items.Count), arguments.At(1));
        return items;
    }

    private static List<object?> ArrayRemove(TemplateArguments arguments)
    {
        var items = Items(arguments.At(0));
        if (items.Count > 0)
        {
            items.RemoveAt(Position(arguments, items.Count - 1, items.Count - 1));
        }

        return items;
    }

    private static List<object?> Items(object? value) => value is IList list ? [.. list.Cast<object?>()] : [];

    private static int Position(TemplateArguments arguments, int otherwise, int most) =>
        arguments.Text("position") switch
        {
            "start" => 0,
            "end" or null => otherwise,
            _ => (int)Math.Clamp(arguments.Number("position", otherwise), 0, most),
        };

    private static string Edit(string json, Func<JsonNode?, JsonNode?> change)
    {
        try
        {
            return JsonText.Write(change(JsonNode.Parse(json)));
        }
        catch (JsonException problem)
        {
            return $"[ERROR: {problem.Message}]";
        }
    }

    private static JsonNode? Merge(JsonNode? left, JsonNode? right)
    {
        if (left is not JsonObject target || right is not JsonObject source)
        {
            return right?.DeepClone();
        }

        foreach (var (name, value) in source)
        {
            target[name] = Merge(target[name]?.DeepClone(), value) ?? value?.DeepClone();
        }

        return target;
    }

    private static JsonNode? Append(JsonNode? root, TemplateArguments arguments)
    {
        if (Walk(root, arguments.Text("jsonPath") ?? "$") is JsonArray items)
        {
            items.Add(JsonNode.Parse(arguments.Text(1)));
        }

        return root;
    }

    private static JsonNode? Remove(JsonNode? root, string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot > 0 && Walk(root, path[..dot]) is JsonObject owner)
        {
            owner.Remove(path[(dot + 1)..]);
        }

        return root;
    }

    // Plain member paths only: $.a.b
    private static JsonNode? Walk(JsonNode? root, string path)
    {
        var at = root;
        foreach (var name in path.TrimStart('$').Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            at = (at as JsonObject)?[name];
        }

        return at;
    }
}
