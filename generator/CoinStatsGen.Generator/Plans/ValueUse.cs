namespace CoinStatsGen.Generator.Plans;

/// <summary>A value at a place where it may or may not be null.</summary>
internal sealed record ValueUse(ValuePlan Value, bool Nullable)
{
    /// <summary>C# type, fully qualified, with its question mark.</summary>
    public string TypeName => Nullable ? Value.TypeName + "?" : Value.TypeName;

    /// <summary>A short name for the shape.</summary>
    public string ShapeName => Nullable ? "Nullable" + Value.ShapeName : Value.ShapeName;
}
