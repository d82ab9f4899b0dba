using System.Text.RegularExpressions;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Checking;

/// <summary>
/// Reads schemas into rules. Each is read once, those that refer to themselves too; keywords that say nothing of a value are passed over.
/// </summary>
internal sealed class SchemaRuleReader(JsonValue schema)
{
    private const int MaxReferenceChain = 100;

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

    /// <summary>Reads the schema that a reference names; one that is not known here asks for nothing.</summary>
    public SchemaRules ReadReference(JsonValue reference) => Read(TryResolve(reference, out var target) ? target : default);

    private static bool IsVersion30(JsonValue schema) =>
        schema.Exists
        && new JsonValue(schema.Tree!, 0).TryGet("openapi", out var version)
        && version.GetText()?.StartsWith("3.0", StringComparison.Ordinal) == true;

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
        rules.TakesNull = node.IsTrueAt("nullable");
        var shape = node;
        for (var i = 0; i < MaxReferenceChain && shape.Exists; i++)
        {
            rules.IsReadOnly |= shape.IsTrueAt("readOnly");
            rules.IsWriteOnly |= shape.IsTrueAt("writeOnly");
            rules.Expected ??= ValueRuleReader.ExpectedOf(shape);
            shape = shape.TryGet("$ref", out var reference) && TryResolve(reference, out var target) ? target : default;
        }

        rules.AsksForRest = node.TryGet("unevaluatedProperties", out _) || node.TryGet("unevaluatedItems", out _);
        rules.IsOnlyNull = node.TryGet("type", out var type) && type.IsText("null");
    }

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

        ValueRuleReader.Fill(rules, node);
        FillLists(rules, node);
        FillObjects(rules, node);
        FillCombined(rules, node);
        FillRest(rules, node);
    }

    private void FillLists(SchemaRules rules, JsonValue node)
    {
        SchemaRules[] first = node.TryGet("prefixItems", out var prefix) ? [.. prefix.Items.Select(RulesOf)] : [];
        var others = Optional(node, "items");
        rules.Add(first.Length > 0 || others is not null ? new ItemsRule(first, others) : null);
        rules.Add(node.CountsAt("minItems", "maxItems") is var (least, most) ? new ItemCountRule(least, most) : null);
        rules.Add(node.IsTrueAt("uniqueItems") ? new UniqueRule() : null);
        if (Optional(node, "contains") is { } one)
        {
            var (fewest, largest) = node.CountsAt("minContains", "maxContains") ?? (1, int.MaxValue);
            rules.Add(new ContainsRule(one, node.TryGet("minContains", out _) ? fewest : 1, largest));
        }
    }

    private void FillObjects(SchemaRules rules, JsonValue node)
    {
        var required = node.TextsAt("required");
        var declared = new Dictionary<string, MemberRules>(StringComparer.Ordinal);
        foreach (var member in node.MembersAt("properties"))
        {
            var its = RulesOf(member.Value);
            declared[member.Name] = new(
                its,
                required.Contains(member.Name),
                member.Value.TextsAt("x-also-named"),
                its.Expected ?? "any value"
            );
        }

        foreach (var member in declared.ToList())
        {
            foreach (var other in member.Value.AlsoNamed.Where(other => !declared.ContainsKey(other)))
            {
                declared[other] = member.Value;
            }
        }

        rules.Add(required.Count > 0 ? new RequiredRule(required, declared) : null);
        List<(Regex, SchemaRules)> patterns =
        [
            .. node.MembersAt("patternProperties")
                .Select(member => (Pattern: EcmaPattern.Compile(member.Name), Rules: RulesOf(member.Value)))
                .Where(pair => pair.Pattern is not null)
                .Select(pair => (pair.Pattern!, pair.Rules)),
        ];
        var isForbidden = node.TryGet("additionalProperties", out var additional) && additional.Kind == JsonKind.False;
        var others = additional.Exists && !isForbidden ? RulesOf(additional) : null;
        rules.Add(
            declared.Count > 0 || patterns.Count > 0 || additional.Exists ? new MembersRule(declared, patterns, others, isForbidden) : null
        );
        rules.Add(node.CountsAt("minProperties", "maxProperties") is var (least, most) ? new MemberCountRule(least, most) : null);
        rules.Add(Optional(node, "propertyNames") is { } names ? new NamesRule(names) : null);
        foreach (var member in node.MembersAt("dependentRequired"))
        {
            rules.Add(new DependentRule(member.Name, [.. member.Value.Items.Select(item => item.GetText()).OfType<string>()], rules: null));
        }

        foreach (var member in node.MembersAt("dependentSchemas"))
        {
            rules.Add(new DependentRule(member.Name, [], RulesOf(member.Value)));
        }
    }

    private void FillCombined(SchemaRules rules, JsonValue node)
    {
        foreach (var part in node.ItemsAt("allOf"))
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
        List<JsonValue> shapes = [.. node.ItemsAt(keyword)];
        if (shapes.Count > 0)
        {
            rules.Add(new UnionRule([.. shapes.Select(RulesOf)], isExclusive, Discriminator(node, shapes)));
        }
    }

    // A value that names its shape is of that shape; which others it might fit as well is no question then.
    private SchemaDiscriminator? Discriminator(JsonValue node, List<JsonValue> shapes)
    {
        if (!node.TryGet("discriminator", out var discriminator) || discriminator.TextAt("propertyName") is not { } name)
        {
            return null;
        }

        var named = new Dictionary<string, SchemaRules>(StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            if (shape.TextAt("$ref") is { } reference)
            {
                named[reference.Substring(reference.LastIndexOf('/') + 1)] = RulesOf(shape);
            }
        }

        foreach (var member in discriminator.MembersAt("mapping"))
        {
            var target = member.Value.GetText() ?? "";
            var shape = shapes.Find(shape =>
                shape.TextAt("$ref") is { } reference && (reference == target || reference.EndsWith("/" + target, StringComparison.Ordinal))
            );
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
        return reference.GetText() is { Length: > 0 } text
            && (
                (text[0] == '#' && JsonPointer.TryResolve(_root, Uri.UnescapeDataString(text.Substring(1)), out target))
                || TryFindByOwnName(text, out target)
            );
    }

    // A component that calls itself by $id, or has the $anchor.
    private bool TryFindByOwnName(string reference, out JsonValue target)
    {
        target = default;
        foreach (var member in _root.TryGet("components", out var components) ? components.MembersAt("schemas") : [])
        {
            if (member.Value.TextAt("$id") == reference || "#" + member.Value.TextAt("$anchor") == reference)
            {
                target = member.Value;
            }
        }

        return target.Exists;
    }
}
