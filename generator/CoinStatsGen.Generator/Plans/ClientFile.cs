namespace CoinStatsGen.Generator.Plans;

/// <summary>A file to emit.</summary>
internal abstract record ClientFile
{
    /// <summary>Name of the generated source.</summary>
    public required string HintName { get; init; }

    /// <summary>Namespace of what it declares.</summary>
    public required string Namespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Visibility { get; init; }
}
