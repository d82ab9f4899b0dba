namespace CoinStatsGen.SpecTool.Diff;

/// <summary>Who sends a value. The same change is harmless in one direction and breaking in the other.</summary>
[Flags]
internal enum DiffDirection
{
    /// <summary>No operation uses it.</summary>
    None = 0,

    /// <summary>The client sends it.</summary>
    Request = 1,

    /// <summary>The server sends it.</summary>
    Response = 2,
}
