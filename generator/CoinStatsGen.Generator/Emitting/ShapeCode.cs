using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Emitting;

/// <summary>Expressions for what tells the shapes of a union apart.</summary>
internal static class ShapeCode
{
    private const string Shape = "new global::CoinStats.Json.JsonShape(";
    private const string Member = "new global::CoinStats.Json.JsonShapeMember(";

    /// <summary>What an object must look like.</summary>
    public static string Of(ShapePlan shape)
    {
        var arguments = shape.Members.Select(Of).Prepend(shape.Rest is null ? "null" : Of(shape.Rest));
        var tags = shape.Tags.Count > 0 ? " { Tags = [" + Literals(shape.Tags) + "] }" : "";
        return Shape + string.Join(", ", arguments) + ")" + tags;
    }

    /// <summary>What a value must be.</summary>
    public static string Of(FitPlan fit)
    {
        var text = CSharpText.Literal(fit.Kinds) + (fit.Literals.Count > 0 ? ", " + Literals(fit.Literals) : "");
        var parts = new List<string>();
        if (fit.Item is { } item && item.Kinds != "*")
        {
            parts.Add("Item = " + Of(item));
        }

        if (fit.Shape is { } shape)
        {
            parts.Add("Shape = " + Of(shape));
        }

        return "new " + KnownNames.Fit + "(" + text + ")" + (parts.Count > 0 ? " { " + string.Join(", ", parts) + " }" : "");
    }

    private static string Of(ShapeMemberPlan member) =>
        Member + CSharpText.Literal(member.Name) + ", " + Of(member.Fit) + (member.Required ? ", isRequired: true)" : ")");

    private static string Literals(EquatableArray<string> values) => string.Join(", ", values.Select(CSharpText.Literal));
}
