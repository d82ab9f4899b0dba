namespace CoinStatsGen.OpenApi.Checking;

/// <summary>A declared member.</summary>
/// <param name="Rules">Its schema.</param>
/// <param name="IsRequired">It must be there.</param>
/// <param name="AlsoNamed">Other names it comes under.</param>
/// <param name="Expected">What it is, in a word or two.</param>
internal sealed record MemberRules(SchemaRules Rules, bool IsRequired, IReadOnlyList<string> AlsoNamed, string Expected);
