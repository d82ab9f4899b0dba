using System.Text.RegularExpressions;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>Comparisons as Jayway's library makes them: what leads nowhere is equal to nothing, a text and a number may be equal.</summary>
internal static class JaywayOperators
{
    /// <summary>Operators of words.</summary>
    private static readonly string[] Known =
    [
        "==",
        "===",
        "!=",
        "!==",
        "<",
        "<=",
        ">",
        ">=",
        "in",
        "nin",
        "subsetof",
        "anyof",
        "noneof",
        "contains",
        "size",
        "empty",
    ];

    /// <summary>The operator in the case that <see cref="Holds"/> knows; null where there is none.</summary>
    public static string? Find(string word) => Array.Find(Known, known => string.Equals(known, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Applies an operator.</summary>
    public static bool Holds<TNode>(string comparison, JsonPathValue<TNode> left, JsonPathValue<TNode> right) =>
        comparison switch
        {
            "==" => AreEqual(left, right),
            "!=" => !AreEqual(left, right),
            "===" => IsOneType(left, right) && AreEqual(left, right),
            "!==" => !IsOneType(left, right) || !AreEqual(left, right),
            "<" => left.CompareTo(right) < 0,
            "<=" => left.CompareTo(right) <= 0,
            ">" => left.CompareTo(right) > 0,
            ">=" => left.CompareTo(right) >= 0,
            "in" => IsIn(left, right),
            "nin" => !IsIn(left, right),
            "subsetof" => AreLists(left, right) && left.Items().All(item => IsIn(item, right)),
            "anyof" => AreLists(left, right) && left.Items().Any(item => IsIn(item, right)),
            "noneof" => AreLists(left, right) && !left.Items().Any(item => IsIn(item, right)),
            "contains" => left.Kind == JsonKind.String
                ? right.Kind == JsonKind.String && left.Text.IndexOf(right.Text, StringComparison.Ordinal) is not -1
                : IsIn(right, left),
            "size" => Size(left) is { } size
                && (
                    right.TryGetNumber(out var wanted)
                        ? JsonNumber.TryParse(size.ToString(System.Globalization.CultureInfo.InvariantCulture), out var number)
                            && number.Equals(wanted)
                        : size == Size(right)
                ),
            _ => Size(left) is { } count && right.Kind is JsonKind.True or JsonKind.False && (count == 0) == (right.Kind == JsonKind.True),
        };

    /// <summary>The expression fits the text; what has none is the empty text.</summary>
    public static bool IsLike<TNode>(JsonPathValue<TNode> value, Regex pattern) =>
        value.Kind switch
        {
            JsonKind.Array => value.Items().Any(item => IsLike(item, pattern)),
            JsonKind.String or JsonKind.Number or JsonKind.True or JsonKind.False => pattern.Fits(value.Text),
            _ => pattern.Fits(""),
        };

    private static bool AreEqual<TNode>(JsonPathValue<TNode> left, JsonPathValue<TNode> right) =>
        (left.Kind, right.Kind) switch
        {
            (JsonKind.None, _) or (_, JsonKind.None) => false,
            (JsonKind.Number, JsonKind.String) => left.TryGetNumber(out var number)
                && JsonNumber.TryParse(right.Text, out var text)
                && number.Equals(text),
            (JsonKind.String, JsonKind.Number) => left.Text == right.Text,
            _ => left.IsSame(right),
        };

    private static bool IsOneType<TNode>(JsonPathValue<TNode> left, JsonPathValue<TNode> right) =>
        left.Kind == right.Kind
        || (left.Kind is JsonKind.True or JsonKind.False && right.Kind is JsonKind.True or JsonKind.False)
        || (left.IsComposed && right.IsComposed);

    private static bool AreLists<TNode>(JsonPathValue<TNode> left, JsonPathValue<TNode> right) =>
        left.Kind == JsonKind.Array && right.Kind == JsonKind.Array;

    private static bool IsIn<TNode>(JsonPathValue<TNode> value, JsonPathValue<TNode> list) =>
        value.Exists && list.Kind == JsonKind.Array && list.Items().Any(item => AreEqual(value, item));

    private static int? Size<TNode>(JsonPathValue<TNode> value) =>
        value.IsComposed ? value.Count
        : value.Kind == JsonKind.String ? value.Text.Length
        : null;
}
