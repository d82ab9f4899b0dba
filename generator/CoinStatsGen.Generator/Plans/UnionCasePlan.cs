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

    /// <summary>What a text or number must be to be it; null where each of its kind is.</summary>
    public FitPlan? Fit { get; init; }

    /// <summary>Members that an object must have to be it; empty where any object will do. Asked where it is the only object.</summary>
    public EquatableArray<string> Members { get; init; }

    /// <summary>A value of this type converts by itself; not so for interfaces and <c>JsonElement</c>.</summary>
    public bool Converts { get; init; }
}
