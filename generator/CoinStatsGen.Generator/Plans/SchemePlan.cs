namespace CoinStatsGen.Generator.Plans;

/// <summary>A security scheme of the document.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Kind">How it is sent: a value of <c>ApiSchemeKind</c>.</param>
/// <param name="Parameter">Header, query parameter or cookie of a key; the word before a token; null for the others.</param>
internal sealed record SchemePlan(string Name, string Kind, string? Parameter);
