using System.Globalization;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>
/// <c>.length()</c> and its kin. In Jayway's library a text has no length, and what is worked out of numbers is a double: <c>3.0</c>.
/// </summary>
internal static class JaywayFunctions
{
    private static readonly string[] Known = ["length", "size", "min", "max", "avg", "sum", "stddev", "keys", "first", "last"];

    /// <summary>There is a function of this name.</summary>
    public static bool IsKnown(string name) => Array.IndexOf(Known, name) >= 0;

    /// <summary>The result as JSON; null where there is none.</summary>
    public static string? Apply<TNode>(string name, IJsonNodes<TNode> nodes, TNode node) =>
        (nodes.KindOf(node), name) switch
        {
            (JsonKind.Array or JsonKind.Object, "length" or "size") => nodes.CountOf(node).ToString(CultureInfo.InvariantCulture),
            (JsonKind.Object, "keys") => "["
                + string.Join(",", nodes.MembersOf(node).Select(member => JsonStrings.Quote(member.Key)))
                + "]",
            (JsonKind.Array, "first") when nodes.CountOf(node) > 0 => nodes.JsonOf(nodes.ItemOf(node, 0)),
            (JsonKind.Array, "last") when nodes.CountOf(node) is > 0 and var count => nodes.JsonOf(nodes.ItemOf(node, count - 1)),
            (JsonKind.Array, "min" or "max" or "avg" or "sum" or "stddev") => Aggregate(
                name,
                [
                    .. nodes
                        .ItemsOf(node)
                        .Where(item => nodes.KindOf(item) == JsonKind.Number)
                        .Select(item => double.Parse(nodes.JsonOf(item), NumberStyles.Float, CultureInfo.InvariantCulture)),
                ]
            ),
            _ => null,
        };

    private static string? Aggregate(string name, List<double> numbers)
    {
        if (numbers.Count == 0)
        {
            return null;
        }

        var average = numbers.Average();
        return Java(
            name switch
            {
                "min" => numbers.Min(),
                "max" => numbers.Max(),
                "avg" => average,
                "sum" => numbers.Sum(),
                _ => Math.Sqrt(numbers.Average(number => (number - average) * (number - average))),
            }
        );
    }

    // As Java writes doubles.
    private static string Java(double value) =>
        double.IsNaN(value) || double.IsInfinity(value)
            ? JsonStrings.Quote(value.ToString(CultureInfo.InvariantCulture))
            : value.ToString(value == Math.Floor(value) && Math.Abs(value) < 1e7 ? "0.0" : "R", CultureInfo.InvariantCulture);
}
