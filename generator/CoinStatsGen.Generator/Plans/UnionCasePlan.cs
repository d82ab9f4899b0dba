using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>One shape of a union.</summary>
internal sealed record UnionCasePlan
{
    /// <summary>Name in C#: <c>Is…</c>, <c>TryGet…</c>, <c>From…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name as a parameter; escaped.</summary>
    public required string ParameterName { get; init; }

    /// <summary>The C# type that holds it, and whether it may be null.</summary>
    public required ValuePlan Value { get; init; }

    /// <summary>The kind of JSON it is told by.</summary>
    public required JsonKindTest Kind { get; init; }

    /// <summary>Texts of the discriminator that stand for it; empty where it is told otherwise.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Members that an object must have to be it; empty where any object will do.</summary>
    public EquatableArray<string> Members { get; init; }

    /// <summary>Objects are tried in this order, lowest first.</summary>
    public int Rank { get; init; }

    /// <summary>A value of this type converts by itself; not so for interfaces and <c>JsonElement</c>.</summary>
    public bool Converts { get; init; }
}
