using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>Which operation tells the credits of the account, and where in its answer; emitted once per client.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Total">Member with the credits of the current period.</param>
/// <param name="Used">Member with the credits used of it.</param>
/// <param name="Remaining">Member with the credits that remain of it.</param>
/// <param name="Plan">Member that names the plan, or <see langword="null"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiCreditUsage(CoinStatsOperation Operation, string Total, string Used, string Remaining, string? Plan = null);
