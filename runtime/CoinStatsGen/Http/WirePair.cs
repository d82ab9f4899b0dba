namespace CoinStats.Http;

/// <summary>A name of a query or a form, and the texts that stand behind it, parted by the separator of the style.</summary>
/// <param name="Name">The name.</param>
/// <param name="Texts">The texts, one at least.</param>
internal readonly record struct WirePair(string Name, IReadOnlyList<string> Texts);
