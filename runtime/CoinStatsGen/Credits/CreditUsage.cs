namespace CoinStats;

/// <summary>The state of the account as the server counts it.</summary>
/// <param name="TotalCredits">The credits of the current period.</param>
/// <param name="UsedCredits">The credits used of it.</param>
/// <param name="RemainingCredits">The credits that remain of it.</param>
/// <param name="Subscription">The plan, or <see langword="null"/> where the server does not say.</param>
public sealed record CreditUsage(long TotalCredits, long UsedCredits, long RemainingCredits, string? Subscription);
