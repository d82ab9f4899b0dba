namespace CoinStatsGen.Generator.Planning.Naming;

/// <summary>Somebody who wants a name.</summary>
/// <param name="Key">Who: stable, unique, and not dependent on the order of the document.</param>
/// <param name="Source">The text the name was made of: whoever is spelled exactly as the name has the first right to it.</param>
/// <param name="Wanted">The name.</param>
internal sealed record NameRequest(string Key, string Source, string Wanted);
