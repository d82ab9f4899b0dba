namespace CoinStatsGen.Generator.Plans;

/// <summary>A type to generate.</summary>
internal abstract record TypePlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the static class that reads and writes it.</summary>
    public required string JsonName { get; init; }

    /// <summary>Name of its converter for <c>JsonSerializer</c>.</summary>
    public required string ConverterName { get; init; }

    /// <summary>The documentation comment it carries.</summary>
    public required DocText Doc { get; init; }

    /// <summary>The document marks it as deprecated: what is generated for it is <c>[Obsolete]</c>.</summary>
    public bool Deprecated { get; init; }
}
