namespace CoinStatsGen.Generator.Plans;

/// <summary>A known value of an enum.</summary>
/// <param name="Name">Name in C#.</param>
/// <param name="Value">Text on the wire.</param>
internal sealed record EnumMemberPlan(string Name, string Value);
