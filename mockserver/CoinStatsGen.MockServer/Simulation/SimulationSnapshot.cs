namespace CoinStats.MockServer.Simulation;

/// <summary>What is kept of a lane.</summary>
/// <param name="Used">Credits used, by account.</param>
/// <param name="Syncs">Syncs by key.</param>
internal sealed record SimulationSnapshot(IReadOnlyDictionary<string, long> Used, IReadOnlyDictionary<string, SyncTimes> Syncs);
