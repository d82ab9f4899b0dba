namespace CoinStatsGen.Generator.Plans;

/// <summary>
/// A type of the runtime that stands for a text (<c>x-csharp-type</c>): has <c>Parse(string)</c> and a round-trip <c>ToString()</c>.
/// </summary>
internal sealed record ExternalValue(string Namespace, string Name) : ValuePlan
{
    public override string TypeName => "global::" + Namespace + "." + Name;

    public override string ShapeName => Name;

    public override bool IsValueType => true;

    public override char JsonKind => 's';
}
