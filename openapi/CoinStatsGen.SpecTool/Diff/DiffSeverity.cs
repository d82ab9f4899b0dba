namespace CoinStatsGen.SpecTool.Diff;

/// <summary>How much a change concerns a consumer.</summary>
internal enum DiffSeverity
{
    /// <summary>Words only: code and wire stay the same.</summary>
    Documentation,

    /// <summary>Existing code and existing clients go on working.</summary>
    Compatible,

    /// <summary>Code that uses the place stops compiling, or a client built before stops working.</summary>
    Breaking,
}
