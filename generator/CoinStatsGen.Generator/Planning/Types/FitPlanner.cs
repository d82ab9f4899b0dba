using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>Plans what a value must be, as far as a look at it tells: its kind, its format, the values that are listed.</summary>
internal sealed class FitPlanner(SchemaIndex index)
{
    private const int MaxDepth = 4;
    private const string Anything = "*";

    /// <summary>What a value of a schema must be.</summary>
    public FitPlan Of(ApiSchema schema) => Of(schema, depth: 0);

    /// <summary>What members may be that an object does not declare; null where they are passed over.</summary>
    public FitPlan? OfRest(ObjectSchema schema) =>
        schema.AdditionalProperties is { } rest ? Of(rest)
        : schema.AdditionalPropertiesForbidden ? new FitPlan("")
        : schema.Properties.Count == 0 ? new FitPlan(Anything)
        : null;

    /// <summary>What obeys the one obeys the other: same members, none of which tells them apart.</summary>
    public static bool AreAlike(ShapePlan left, ShapePlan right) =>
        left.Tags.Count == 0
        && right.Tags.Count == 0
        && left.Members.Count == right.Members.Count
        && left.Rest == right.Rest
        && left.Members.All(m => right.Members.Find(o => o.Name == m.Name) is { } other && AreAlike(m, other));

    private static bool AreAlike(ShapeMemberPlan left, ShapeMemberPlan right) =>
        left.Required == right.Required && AreAlike(left.Fit, right.Fit);

    private static bool AreAlike(FitPlan? left, FitPlan? right)
    {
        if (left is null || right is null)
        {
            return true;
        }

        return HaveCommonKind(left.Kinds, right.Kinds)
            && (left.Literals.Count == 0 || right.Literals.Count == 0 || left.Literals.Exists(right.Literals.Contains))
            && AreAlike(left.Item, right.Item)
            && (left.Shape is null || right.Shape is null || AreAlike(left.Shape, right.Shape));
    }

    private static bool HaveCommonKind(string left, string right) =>
        left.Contains(Anything) || right.Contains(Anything) || Plain(left).Intersect(Plain(right)).Any();

    /// <summary>The kinds of JSON alone: a date is a text.</summary>
    private static IEnumerable<char> Plain(string kinds) =>
        kinds
            .Where(static kind => kind != 'z')
            .Select(static kind =>
                kind switch
                {
                    't' or 'd' or 'u' or 'y' => 's',
                    'i' or 'j' or 'l' or 'm' => 'n',
                    _ => kind,
                }
            );

    private FitPlan Of(ApiSchema schema, int depth)
    {
        var resolved = index.Resolve(schema);
        if (resolved is null or AnySchema || depth > MaxDepth)
        {
            return new FitPlan(Anything);
        }

        var fit = OfResolved(resolved, depth);
        return index.IsNullable(schema) && fit.Kinds != Anything ? fit with { Kinds = fit.Kinds + "z" } : fit;
    }

    private FitPlan OfResolved(ApiSchema schema, int depth) =>
        schema switch
        {
            { CSharpType: not null } => new FitPlan("s"),
            StringSchema text => new FitPlan(new ScalarValue(ScalarKinds.OfText(text)).FitKind) { Literals = ListedValues.Of(text) },
            NumberSchema number => new FitPlan(new ScalarValue(ScalarKinds.OfNumber(number, numbersAreDecimal: false)).FitKind)
            {
                Literals = ListedValues.Of(number),
            },
            BooleanSchema => new FitPlan("b") { Literals = ListedValues.Of(schema) },
            ArraySchema list => new FitPlan("a") { Item = Of(list.Items, depth + 1) },
            ObjectSchema { Properties.Count: 0, AdditionalProperties: { } rest } => new FitPlan("o") { Item = Of(rest, depth + 1) },
            ObjectSchema => new FitPlan("o"),
            UnionSchema union => Joined(union, depth),
            _ => new FitPlan(Anything),
        };

    private FitPlan Joined(UnionSchema union, int depth)
    {
        var kinds = string.Concat(union.Variants.SelectMany(v => Of(v, depth + 1).Kinds).Distinct());
        return new FitPlan(kinds.Contains(Anything) ? Anything : kinds);
    }
}
