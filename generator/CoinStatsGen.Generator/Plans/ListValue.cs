namespace CoinStatsGen.Generator.Plans;

/// <summary>A list of values of one shape.</summary>
internal sealed record ListValue(ValueUse Item) : ValuePlan
{
    public override string TypeName => "global::System.Collections.Generic.IReadOnlyList<" + Item.TypeName + ">";

    public override string ShapeName => Item.ShapeName + "List";

    public override bool IsValueType => false;

    public override char JsonKind => 'a';
}
