using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>Holds a parsed object against JSON, member by member, both ways.</summary>
internal static class ExampleComparer
{
    public static void ShouldHold(object? actual, JsonElement expected, string path = "$")
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Null:
                actual.ShouldBeNull(path);
                return;
            case JsonValueKind.Array when actual is IEnumerable list and not string:
                HoldsItems(list, expected, path);
                return;
            case JsonValueKind.Object when IsMap(actual, out var map):
                HoldsMap(map, expected, path);
                return;
            case JsonValueKind.Object when WireMembers(actual!.GetType()) is { Count: > 0 } members:
                HoldsMembers(actual, members, expected, path);
                return;
            default:
                HoldsValue(actual, expected, path);
                return;
        }
    }

    private static void HoldsItems(IEnumerable list, JsonElement expected, string path)
    {
        var items = list.Cast<object?>().ToArray();
        items.Length.ShouldBe(expected.GetArrayLength(), path);
        for (var i = 0; i < items.Length; i++)
        {
            ShouldHold(items[i], expected[i], $"{path}[{i}]");
        }
    }

    private static void HoldsMap(Dictionary<string, object?> map, JsonElement expected, string path)
    {
        map.Keys.ShouldBe(expected.EnumerateObject().Select(member => member.Name), ignoreOrder: true, path);
        foreach (var member in expected.EnumerateObject())
        {
            ShouldHold(map[member.Name], member.Value, $"{path}.{member.Name}");
        }
    }

    private static void HoldsMembers(object actual, Dictionary<string, PropertyInfo> members, JsonElement expected, string path)
    {
        foreach (var member in expected.EnumerateObject())
        {
            members.ShouldContainKey(member.Name, $"{path}: {actual.GetType().Name} has no such member");
            ShouldHold(members[member.Name].GetValue(actual), member.Value, $"{path}.{member.Name}");
        }

        foreach (var (name, property) in members.Where(member => !expected.TryGetProperty(member.Key, out _)))
        {
            property.GetValue(actual).ShouldBeNull($"{path}.{name} stands in the object but not in the example");
        }
    }

    private static void HoldsValue(object? actual, JsonElement expected, string path)
    {
        switch (actual)
        {
            case string text:
                text.ShouldBe(expected.GetString(), path);
                break;
            case bool flag:
                flag.ShouldBe(expected.GetBoolean(), path);
                break;
            case double number:
                number.ShouldBe(double.Parse(expected.GetRawText(), CultureInfo.InvariantCulture), path);
                break;
            case long number:
                number.ShouldBe(expected.GetInt64(), path);
                break;
            case DateTimeOffset time:
                time.ShouldBe(expected.GetDateTimeOffset(), path);
                break;
            default:
                // Enums, tuples and unions have a form of their own: what they write must be what was read.
                actual.ShouldNotBeNull(path);
                JsonElement
                    .DeepEquals(JsonSerializer.SerializeToElement(actual, actual.GetType()), expected)
                    .ShouldBeTrue($"{path}: {actual} is not {expected}");
                break;
        }
    }

    private static bool IsMap(object? actual, out Dictionary<string, object?> map)
    {
        map = [];
        if (
            actual is not IEnumerable pairs
            || !actual
                .GetType()
                .GetInterfaces()
                .Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        )
        {
            return false;
        }

        foreach (var pair in pairs)
        {
            map.Add((string)pair.GetType().GetProperty("Key")!.GetValue(pair)!, pair.GetType().GetProperty("Value")!.GetValue(pair));
        }

        return true;
    }

    private static Dictionary<string, PropertyInfo> WireMembers(Type type) =>
        type.GetProperties()
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name);
}
