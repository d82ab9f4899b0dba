using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>A value of a type that was found and has no name yet: naming puts a <see cref="NamedValue"/> in its place.</summary>
internal sealed record FoundValue(FoundType Type) : ValuePlan
{
    public override string TypeName => throw new InvalidOperationException("The type at " + Type.Site.Key + " has no name yet.");

    public override string ShapeName => TypeName;

    public override bool IsValueType => Type.IsStruct;

    public override char JsonKind => new NamedValue("", "", Type.IsStruct, Type.Kind).JsonKind;

    /// <summary>Adds the types that a value names.</summary>
    public static void AddTypes(ValuePlan? value, ICollection<FoundType> types)
    {
        switch (value)
        {
            case FoundValue found:
                types.Add(found.Type);
                break;
            case ListValue list:
                AddTypes(list.Item.Value, types);
                break;
            case MapValue map:
                AddTypes(map.Item.Value, types);
                break;
        }
    }
}
