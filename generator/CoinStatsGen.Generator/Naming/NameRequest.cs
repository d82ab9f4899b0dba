namespace CoinStatsGen.Generator.Naming;

/// <summary>Somebody who wants a name.</summary>
/// <param name="Key">Who: stable, unique, and not dependent on the order of the document.</param>
/// <param name="Source">The text of the document the name was made of; empty where it was made of another name.</param>
/// <param name="Wanted">The name.</param>
internal sealed record NameRequest(string Key, string Source, string Wanted);
