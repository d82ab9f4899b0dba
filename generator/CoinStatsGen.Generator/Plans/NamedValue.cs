namespace CoinStatsGen.Generator.Plans;

/// <summary>
/// A type that is generated too. All of them stand in one namespace, where no import can hide them: their names need no qualifier.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="JsonName">Name of the static class that reads and writes it.</param>
/// <param name="IsStruct">A struct in C#.</param>
/// <param name="Kind">What kind of type it is.</param>
internal sealed record NamedValue(string Name, string JsonName, bool IsStruct, NamedKind Kind) : ValuePlan
{
    /// <summary>Its text is that of <c>Value</c>.</summary>
    public bool IsText => Kind is NamedKind.Enum or NamedKind.WholeEnum;

    public override char JsonKind =>
        Kind switch
        {
            NamedKind.Record => 'o',
            NamedKind.Tuple => 'a',
            NamedKind.Enum => 's',
            NamedKind.WholeEnum => 'n',
            _ => '*',
        };

    public override string TypeName => Name;

    public override string ShapeName => Name;

    public override bool IsValueType => IsStruct;
}
