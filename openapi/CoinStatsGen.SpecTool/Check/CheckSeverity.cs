namespace CoinStatsGen.SpecTool.Check;

/// <summary>How grave a finding is.</summary>
internal enum CheckSeverity
{
    /// <summary>Worth knowing.</summary>
    Warning,

    /// <summary>The document contradicts itself or the specification; what is generated from it is whole all the same.</summary>
    Fault,

    /// <summary>Something is not generated, or does not compile.</summary>
    Error,
}
