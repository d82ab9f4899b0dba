namespace CoinStats.MockServer.Simulation;

/// <summary>What an operation has to do with a sync.</summary>
internal enum SyncRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It starts one.</summary>
    Start,

    /// <summary>It tells the state.</summary>
    Status,

    /// <summary>It answers only after one.</summary>
    Read,

    /// <summary>It starts one beside what it does: connecting a portfolio starts its sync.</summary>
    StartBeside,
}
