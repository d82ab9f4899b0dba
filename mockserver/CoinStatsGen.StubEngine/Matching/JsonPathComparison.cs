using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>The operators of filters.</summary>
internal static class JsonPathComparison
{
    /// <summary>Longer ones first, so that none hides another.</summary>
    public static readonly string[] Operators = ["==", "!=", "<=", ">=", "=~", "<", ">", "subsetof", "anyof", "noneof", "contains", "empty", "size", "nin", "in"];

    /// <summary>Applies an operator.</summary>
    public static bool Holds(string comparison, JsonPathOperand left, JsonPathOperand right) => comparison switch
    {
        "==" => Same(left, right),
        "!=" => !Same(left, right),
        "<" => Compare(left, right) is < 0,
        "<=" => Compare(left, right) is <= 0,
        ">" => Compare(left, right) is > 0,
        ">=" => Compare(left, right) is >= 0,
        "in" => left.Exists && Items(right).Exists(i => Same(i, left.Value)),
        "nin" => !left.Exists || !Items(right).Exists(i => Same(i, left.Value)),
        "subsetof" => left.Exists && Items(left).TrueForAll(l => Items(right).Exists(r => Same(l, r))),
        "anyof" => left.Exists && Items(left).Exists(l => Items(right).Exists(r => Same(l, r))),
        "noneof" => left.Exists && !Items(left).Exists(l => Items(right).Exists(r => Same(l, r))),
        "contains" => Contains(left, right),
        "size" => left.Exists && right.Exists && Size(left.Value) == (right.Value.ValueKind == JsonValueKind.Number && right.Value.TryGetInt32(out var size) ? size : Size(right.Value)),
        _ => left.Exists && right.Exists && (Size(left.Value) == 0) == (right.Value.ValueKind == JsonValueKind.True),
    };

    private static bool Same(JsonPathOperand left, JsonPathOperand right)
        => left.Exists && right.Exists ? Same(left.Value, right.Value) : left.Exists == right.Exists;

    private static bool Same(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Number && right.ValueKind == JsonValueKind.Number)
        {
            return left.GetDouble().Equals(right.GetDouble());
        }

        return left.ValueKind == right.ValueKind && JsonElement.DeepEquals(left, right);
    }

    private static int? Compare(JsonPathOperand left, JsonPathOperand right) => (left.Exists && right.Exists, left.Value.ValueKind, right.Value.ValueKind) switch
    {
        (true, JsonValueKind.Number, JsonValueKind.Number) => left.Value.GetDouble().CompareTo(right.Value.GetDouble()),
        (true, JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.Value.GetString(), right.Value.GetString()),
        _ => null,
    };

    private static bool Contains(JsonPathOperand left, JsonPathOperand right)
    {
        if (!left.Exists || !right.Exists)
        {
            return false;
        }

        return left.Value.ValueKind == JsonValueKind.String && right.Value.ValueKind == JsonValueKind.String
            ? left.Value.GetString()!.Contains(right.Value.GetString()!, StringComparison.Ordinal)
            : Items(left).Exists(i => Same(i, right.Value));
    }

    private static List<JsonElement> Items(JsonPathOperand operand)
        => operand is { Exists: true, Value.ValueKind: JsonValueKind.Array } ? [.. operand.Value.EnumerateArray()] : [];

    private static int Size(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength(),
        JsonValueKind.String => value.GetString()!.Length,
        JsonValueKind.Object => value.EnumerateObject().Count(),
        _ => -1,
    };
}
