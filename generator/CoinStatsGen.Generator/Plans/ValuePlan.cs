namespace CoinStatsGen.Generator.Plans;

/// <summary>How a value is typed, read and written.</summary>
internal abstract record ValuePlan
{
    /// <summary>C# type, fully qualified, without a question mark.</summary>
    public abstract string TypeName { get; }

    /// <summary>A short name for the shape, legal in an identifier: <c>DoubleList</c>. Two shapes of one file never share it.</summary>
    public abstract string ShapeName { get; }

    /// <summary>A struct in C#.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>
    /// The kind of JSON it is, by the letters of the runtime: string, number, boolean, object, array, or <c>*</c> for any.
    /// </summary>
    public abstract char JsonKind { get; }
}
