namespace CoinStatsGen.TestSupport;

/// <summary>A text is not the one that was accepted.</summary>
internal sealed class SnapshotException(string message) : Exception(message);
