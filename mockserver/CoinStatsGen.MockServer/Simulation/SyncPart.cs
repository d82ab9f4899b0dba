using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>The part of an operation in a sync.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Rule">The rule of the operations that read, by which start and status are known.</param>
/// <param name="Pending">The state before the ready one, as the status operation names it.</param>
/// <param name="Keys">Finds what a request wants synced.</param>
/// <param name="Subject">Member of the answer with the id of what is synced, where the operation starts a sync beside what it does.</param>
internal sealed record SyncPart(SyncRole Role, SyncRule Rule, string Pending, SyncKeys Keys, string Subject = "")
{
    /// <summary>An operation without a part.</summary>
    public static readonly SyncPart None = new(SyncRole.None, new SyncRule("", "", "", "", 409), "", new SyncKeys([]));
}
