namespace CoinStatsGen.Generator.Plans;

/// <summary>What an error answer means.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Kind">Name of the runtime's kind of error.</param>
/// <param name="Member">Member of the body that must hold the text, or null.</param>
/// <param name="Contains">The text, or null.</param>
/// <param name="MayRetry">Whether the call may be sent again; null where the kind decides.</param>
internal sealed record ErrorRulePlan(int Status, string Kind, string? Member, string? Contains, bool? MayRetry);
