namespace CoinStatsGen.Generator.Plans;

/// <summary>An object with free names and values of one shape.</summary>
internal sealed record MapValue(ValueUse Item) : ValuePlan
{
    public override string TypeName => "global::System.Collections.Generic.IReadOnlyDictionary<string, " + Item.TypeName + ">";

    public override string ShapeName => Item.ShapeName + "Map";

    public override bool IsValueType => false;

    public override char JsonKind => 'o';
}
