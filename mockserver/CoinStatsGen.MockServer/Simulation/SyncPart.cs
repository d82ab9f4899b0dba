using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>The part of an operation in a sync.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Rule">The rule of the operations that read, by which start and status are known.</param>
/// <param name="Pending">The state before the ready one, as the status operation names it.</param>
internal sealed record SyncPart(SyncRole Role, SyncRule Rule, string Pending)
{
    /// <summary>An operation without a part.</summary>
    public static readonly SyncPart None = new(SyncRole.None, new SyncRule(string.Empty, string.Empty, string.Empty, string.Empty, 409), string.Empty);
}
