namespace CoinStatsGen.OpenApi.Model;

/// <summary>A tag: the group an operation belongs to.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Description">Text, if any.</param>
public sealed record ApiTag(string Name, string? Description);
