using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>.length()</c> and its kin. In Jayway's library a text has no length, and what is worked out of numbers is a double: <c>3.0</c>.</summary>
internal sealed class JsonPathFunction(string name) : JsonPathStep
{
    /// <summary>The functions known.</summary>
    public static readonly string[] Known = ["length", "size", "min", "max", "avg", "sum", "stddev", "keys", "first", "last"];

    /// <inheritdoc/>
    public override bool IsDefinite => true;

    /// <inheritdoc/>
    public override void Select(JsonElement element, JsonElement root, List<JsonElement> found)
    {
        var items = element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().ToList() : [];
        var numbers = items.Where(i => i.ValueKind == JsonValueKind.Number).Select(i => i.GetDouble()).ToList();
        switch (name)
        {
            case "length" or "size" when element.ValueKind == JsonValueKind.Array:
                found.Add(JsonPath.Number(items.Count));
                break;
            case "length" or "size" when element.ValueKind == JsonValueKind.Object:
                found.Add(JsonPath.Number(element.EnumerateObject().Count()));
                break;
            case "keys" when element.ValueKind == JsonValueKind.Object:
                found.Add(JsonSerializer.SerializeToElement(element.EnumerateObject().Select(m => m.Name)));
                break;
            case "first" or "last" when items.Count > 0:
                found.Add(name == "first" ? items[0] : items[^1]);
                break;
            case "min" or "max" or "avg" or "sum" or "stddev" when numbers.Count > 0:
                found.Add(JsonPath.Real(Aggregate(numbers)));
                break;
        }
    }

    private double Aggregate(List<double> numbers)
    {
        var average = numbers.Average();
        return name switch
        {
            "min" => numbers.Min(),
            "max" => numbers.Max(),
            "avg" => average,
            "sum" => numbers.Sum(),
            _ => Math.Sqrt(numbers.Average(n => (n - average) * (n - average))),
        };
    }
}
