using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>A schema as it is written: what stands under its keywords, nothing where it is of another kind.</summary>
internal static class SchemaNode
{
    /// <summary>Its types, one or more.</summary>
    public static IReadOnlyList<string> TypesOf(this JsonValue node) =>
        !node.TryGet("type", out var type) ? []
        : type.GetText() is { } one ? [one]
        : [.. type.Items.Select(item => item.GetText()).OfType<string>()];

    /// <summary>A lower and an upper count; null where neither stands there.</summary>
    public static (int Min, int Max)? CountsAt(this JsonValue node, string least, string most)
    {
        var isThere = node.TryGet(least, out var fewest) | node.TryGet(most, out var largest);
        return isThere ? (Whole(fewest) ?? 0, Whole(largest) ?? int.MaxValue) : null;
    }

    private static int? Whole(JsonValue value) =>
        JsonNumber.TryParse(value.GetNumberText(), out var number) && number.IsWhole ? number.ToInt32() : null;

    /// <summary>A flag that is set.</summary>
    public static bool IsTrueAt(this JsonValue node, string keyword) => node.TryGet(keyword, out var flag) && flag.Kind == JsonKind.True;

    /// <summary>A text; null where there is none.</summary>
    public static string? TextAt(this JsonValue node, string keyword) => node.TryGet(keyword, out var text) ? text.GetText() : null;

    /// <summary>Texts of a list.</summary>
    public static IReadOnlyList<string> TextsAt(this JsonValue node, string keyword) =>
        [.. node.ItemsAt(keyword).Select(item => item.GetText()).OfType<string>()];

    /// <summary>Items of a list.</summary>
    public static JsonItems ItemsAt(this JsonValue node, string keyword) => node.TryGet(keyword, out var list) ? list.Items : default;

    /// <summary>Members of an object.</summary>
    public static JsonMemberList MembersAt(this JsonValue node, string keyword) =>
        node.TryGet(keyword, out var map) ? map.Members : default;
}
