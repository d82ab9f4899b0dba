using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>Reads schemas into rules. Each is read once, those that refer to themselves too; keywords that say nothing of a value are passed over.</summary>
internal sealed class SchemaRuleReader(JsonValue schema)
{
    private const int LongestReferenceChain = 100;

    private readonly JsonValue _root = schema.Exists ? new(schema.Tree!, 0) : default;
    private readonly bool _isVersion30 = IsVersion30(schema);
    private readonly Dictionary<JsonValue, SchemaRules> _known = [];
    private readonly Stack<(JsonValue Schema, SchemaRules Rules)> _waiting = new();

    /// <summary>Reads a schema and all that it is made of.</summary>
    public SchemaRules Read(JsonValue node)
    {
        var rules = RulesOf(node);
        while (_waiting.Count > 0)
        {
            var (next, its) = _waiting.Pop();
            Fill(its, next);
        }

        return rules;
    }

    private static bool IsVersion30(JsonValue schema)
        => schema.Exists && new JsonValue(schema.Tree!, 0).TryGet("openapi", out var version) && version.GetText()?.StartsWith("3.0", StringComparison.Ordinal) == true;

    // Made at once and filled later, so that schemas within each other use no stack.
    private SchemaRules RulesOf(JsonValue node)
    {
        if (!_known.TryGetValue(node, out var rules))
        {
            _known[node] = rules = new SchemaRules();
            Describe(rules, node);
            _waiting.Push((node, rules));
        }

        return rules;
    }

    private SchemaRules? Optional(JsonValue node, string keyword) => node.TryGet(keyword, out var inner) ? RulesOf(inner) : null;

    // What schemas around it must know before it is filled.
    private void Describe(SchemaRules rules, JsonValue node)
    {
        rules.TakesNull = IsTrue(node, "nullable");
        var shape = node;
        for (var i = 0; i < LongestReferenceChain && shape.Exists; i++)
        {
            rules.IsReadOnly |= IsTrue(shape, "readOnly");
            rules.IsWriteOnly |= IsTrue(shape, "writeOnly");
            rules.Expected ??= ExpectedOf(shape);
            shape = shape.TryGet("$ref", out var reference) && TryResolve(reference, out var target) ? target : default;
        }

        rules.AsksForRest = node.TryGet("unevaluatedProperties", out _) || node.TryGet("unevaluatedItems", out _);
        rules.IsOnlyNull = node.TryGet("type", out var type) && type.IsText("null");
    }

    private static string? ExpectedOf(JsonValue node)
        => TypesOf(node) is { Count: > 0 } types ? string.Join(" or ", types.Where(type => type != "null").Select(JsonWords.OfType))
            : node.TryGet("enum", out var known) ? string.Join(", ", known.Items.Select(one => one.GetText() ?? one.ToCompactJson()))
            : null;

    private void Fill(SchemaRules rules, JsonValue node)
    {
        if (node.Kind == JsonKind.False)
        {
            rules.Add(new NothingRule());
        }

        if (node.Kind != JsonKind.Object)
        {
            return;
        }

        if (node.TryGet("$ref", out var reference))
        {
            rules.Add(TryResolve(reference, out var target) ? new AllRule(RulesOf(target)) : null);
            if (_isVersion30)
            {
                return; // what stands beside a reference counts for nothing before 3.1
            }
        }

        FillValues(rules, node);
        FillLists(rules, node);
        FillObjects(rules, node);
        FillCombined(rules, node);
        FillRest(rules, node);
    }

    private static void FillValues(SchemaRules rules, JsonValue node)
    {
        var types = TypesOf(node);
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

        rules.Add(CountOf(node, "minLength", "maxLength") is var (least, most) ? new LengthRule(least, most) : null);
        if (Text(node, "pattern") is { } pattern && EcmaPattern.Compile(pattern) is { } expression)
        {
            rules.Add(new PatternRule(expression, pattern));
        }

        rules.Add(Text(node, "format") is { } format && FormatRule.IsKnown(format) ? new FormatRule(format) : null);
    }

    // Before 3.1 the exclusive keyword is a flag of the other, later it is a bound by itself.
    private static void AddBound(SchemaRules rules, JsonValue node, string keyword, string exclusive, bool isLower)
    {
        if (node.TryGet(keyword, out var bound) && JsonNumber.TryParse(bound.GetNumberText(), out var number))
        {
            rules.Add(new BoundRule(number, bound.ToCompactJson(), isLower, IsTrue(node, exclusive)));
        }

        if (node.TryGet(exclusive, out var beyond) && JsonNumber.TryParse(beyond.GetNumberText(), out var limit))
        {
            rules.Add(new BoundRule(limit, beyond.ToCompactJson(), isLower, isExclusive: true));
        }
    }

    private void FillLists(SchemaRules rules, JsonValue node)
    {
        SchemaRules[] first = node.TryGet("prefixItems", out var prefix) ? [.. prefix.Items.Select(RulesOf)] : [];
        var others = Optional(node, "items");
        rules.Add(first.Length > 0 || others is not null ? new ItemsRule(first, others) : null);
        rules.Add(CountOf(node, "minItems", "maxItems") is var (least, most) ? new ItemCountRule(least, most) : null);
        rules.Add(IsTrue(node, "uniqueItems") ? new UniqueRule() : null);
        if (Optional(node, "contains") is { } one)
        {
            var (fewest, largest) = CountOf(node, "minContains", "maxContains") ?? (1, int.MaxValue);
            rules.Add(new ContainsRule(one, node.TryGet("minContains", out _) ? fewest : 1, largest));
        }
    }

    private void FillObjects(SchemaRules rules, JsonValue node)
    {
        var required = Texts(node, "required");
        var declared = new Dictionary<string, MemberRules>(StringComparer.Ordinal);
        foreach (var member in Members(node, "properties"))
        {
            var its = RulesOf(member.Value);
            declared[member.Name] = new(its, required.Contains(member.Name), Texts(member.Value, "x-also-named"), its.Expected ?? "any value");
        }

        foreach (var member in declared.ToList())
        {
            foreach (var other in member.Value.AlsoNamed.Where(other => !declared.ContainsKey(other)))
            {
                declared[other] = member.Value;
            }
        }

        rules.Add(required.Count > 0 ? new RequiredRule(required, declared) : null);
        List<(Regex, SchemaRules)> patterns = [.. Members(node, "patternProperties")
            .Select(member => (Pattern: EcmaPattern.Compile(member.Name), Rules: RulesOf(member.Value)))
            .Where(pair => pair.Pattern is not null).Select(pair => (pair.Pattern!, pair.Rules))];
        var isForbidden = node.TryGet("additionalProperties", out var additional) && additional.Kind == JsonKind.False;
        var others = additional.Exists && !isForbidden ? RulesOf(additional) : null;
        rules.Add(declared.Count > 0 || patterns.Count > 0 || additional.Exists ? new MembersRule(declared, patterns, others, isForbidden) : null);
        rules.Add(CountOf(node, "minProperties", "maxProperties") is var (least, most) ? new MemberCountRule(least, most) : null);
        rules.Add(Optional(node, "propertyNames") is { } names ? new NamesRule(names) : null);
        foreach (var member in Members(node, "dependentRequired"))
        {
            rules.Add(new DependentRule(member.Name, [.. member.Value.Items.Select(item => item.GetText()).OfType<string>()], rules: null));
        }

        foreach (var member in Members(node, "dependentSchemas"))
        {
            rules.Add(new DependentRule(member.Name, [], RulesOf(member.Value)));
        }
    }

    private void FillCombined(SchemaRules rules, JsonValue node)
    {
        foreach (var part in Items(node, "allOf"))
        {
            rules.Add(new AllRule(RulesOf(part)));
        }

        AddUnion(rules, node, "anyOf", isExclusive: false);
        AddUnion(rules, node, "oneOf", isExclusive: true);
        rules.Add(Optional(node, "not") is { } not ? new NotRule(not) : null);
        rules.Add(Optional(node, "if") is { } condition ? new IfRule(condition, Optional(node, "then"), Optional(node, "else")) : null);
    }

    private void AddUnion(SchemaRules rules, JsonValue node, string keyword, bool isExclusive)
    {
        List<JsonValue> shapes = [.. Items(node, keyword)];
        if (shapes.Count > 0)
        {
            rules.Add(new UnionRule([.. shapes.Select(RulesOf)], isExclusive, Discriminator(node, shapes)));
        }
    }

    // A value that names its shape is of that shape; which others it might fit as well is no question then.
    private SchemaDiscriminator? Discriminator(JsonValue node, List<JsonValue> shapes)
    {
        if (!node.TryGet("discriminator", out var discriminator) || Text(discriminator, "propertyName") is not { } name)
        {
            return null;
        }

        var named = new Dictionary<string, SchemaRules>(StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            if (Text(shape, "$ref") is { } reference)
            {
                named[reference.Substring(reference.LastIndexOf('/') + 1)] = RulesOf(shape);
            }
        }

        foreach (var member in Members(discriminator, "mapping"))
        {
            var target = member.Value.GetText() ?? string.Empty;
            var shape = shapes.Find(shape => Text(shape, "$ref") is { } reference && (reference == target || reference.EndsWith("/" + target, StringComparison.Ordinal)));
            if (shape.Exists)
            {
                named[member.Name] = RulesOf(shape);
            }
        }

        return new(name, named);
    }

    private void FillRest(SchemaRules rules, JsonValue node)
    {
        if (node.TryGet("unevaluatedItems", out var items))
        {
            rules.Add(new OtherItemsRule(RulesOf(items)));
        }

        if (node.TryGet("unevaluatedProperties", out var members))
        {
            rules.Add(new OtherMembersRule(RulesOf(members), members.Kind == JsonKind.False));
        }
    }

    // Within this text only: what stands elsewhere is not known here and asks for nothing.
    private bool TryResolve(JsonValue reference, out JsonValue target)
    {
        target = default;
        return reference.GetText() is { Length: > 0 } text && text[0] == '#'
            && JsonPointer.TryResolve(_root, Uri.UnescapeDataString(text.Substring(1)), out target);
    }

    private static IReadOnlyList<string> TypesOf(JsonValue node)
        => !node.TryGet("type", out var type) ? [] : type.GetText() is { } one ? [one] : [.. type.Items.Select(item => item.GetText()).OfType<string>()];

    private static (int Least, int Most)? CountOf(JsonValue node, string least, string most)
    {
        var isThere = node.TryGet(least, out var fewest) | node.TryGet(most, out var largest);
        return isThere ? (Whole(fewest) ?? 0, Whole(largest) ?? int.MaxValue) : null;
    }

    private static int? Whole(JsonValue value)
        => JsonNumber.TryParse(value.GetNumberText(), out var number) && number.IsWhole ? number.ToInt32() : null;

    private static bool IsTrue(JsonValue node, string keyword) => node.TryGet(keyword, out var flag) && flag.Kind == JsonKind.True;

    private static string? Text(JsonValue node, string keyword) => node.TryGet(keyword, out var text) ? text.GetText() : null;

    private static IReadOnlyList<string> Texts(JsonValue node, string keyword) => [.. Items(node, keyword).Select(item => item.GetText()).OfType<string>()];

    private static IEnumerable<JsonValue> Items(JsonValue node, string keyword) => node.TryGet(keyword, out var list) ? list.Items : [];

    private static IEnumerable<JsonMember> Members(JsonValue node, string keyword) => node.TryGet(keyword, out var map) ? map.Members : [];
}
