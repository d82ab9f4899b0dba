namespace CoinStatsGen.OpenApi.Model;

/// <summary>Where the answer of an operation tells the credits of the account, <c>x-credit-usage</c>.</summary>
/// <param name="Total">Member with the credits of the current period.</param>
/// <param name="Used">Member with the credits used of it.</param>
/// <param name="Remaining">Member with the credits that remain of it.</param>
/// <param name="Plan">Member that names the plan, or null.</param>
public sealed record CreditUsageRule(string Total, string Used, string Remaining, string? Plan);
