using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>Reads what a schema says of values that are not made of others.</summary>
internal static class ValueRuleReader
{
    /// <summary>Adds the rules of a schema.</summary>
    public static void Fill(SchemaRules rules, JsonValue node)
    {
        var types = node.TypesOf();
        rules.Add(types.Count > 0 ? new TypeRule(types) : null);
        if (node.TryGet("enum", out var known) && known.Kind == JsonKind.Array)
        {
            rules.Add(new EnumRule([.. known.Items]));
        }

        rules.Add(node.TryGet("const", out var only) ? new EnumRule([only]) : null);
        AddBound(rules, node, "minimum", "exclusiveMinimum", isLower: true);
        AddBound(rules, node, "maximum", "exclusiveMaximum", isLower: false);
        if (node.TryGet("multipleOf", out var step) && JsonNumber.TryParse(step.GetNumberText(), out var multiple))
        {
            rules.Add(new MultipleRule(multiple, step.ToCompactJson()));
        }

        rules.Add(node.CountsAt("minLength", "maxLength") is var (least, most) ? new LengthRule(least, most) : null);
        if (node.TextAt("pattern") is { } pattern && EcmaPattern.Compile(pattern) is { } expression)
        {
            rules.Add(new PatternRule(expression, pattern));
        }

        rules.Add(node.TextAt("format") is { } format && FormatRule.IsKnown(format) ? new FormatRule(format) : null);
    }

    // Before 3.1 the exclusive keyword is a flag of the other, later it is a bound by itself.
    private static void AddBound(SchemaRules rules, JsonValue node, string keyword, string exclusive, bool isLower)
    {
        if (node.TryGet(keyword, out var bound) && JsonNumber.TryParse(bound.GetNumberText(), out var number))
        {
            rules.Add(new BoundRule(number, bound.ToCompactJson(), isLower, node.IsTrueAt(exclusive)));
        }

        if (node.TryGet(exclusive, out var beyond) && JsonNumber.TryParse(beyond.GetNumberText(), out var limit))
        {
            rules.Add(new BoundRule(limit, beyond.ToCompactJson(), isLower, isExclusive: true));
        }
    }

    /// <summary>What is due, in a word or two; null where the schema does not say.</summary>
    public static string? ExpectedOf(JsonValue node) =>
        node.TypesOf() is { Count: > 0 } types ? string.Join(" or ", types.Where(type => type != "null").Select(JsonWords.OfType))
        : node.TryGet("enum", out var known) ? string.Join(", ", known.Items.Select(one => one.GetText() ?? one.ToCompactJson()))
        : null;
}
