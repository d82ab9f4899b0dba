namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>A name of a query, a form or a cookie, and the texts that stand behind it, parted by the separator of the style.</summary>
/// <param name="Name">The name.</param>
/// <param name="Texts">The texts, one at least.</param>
internal readonly record struct WirePair(string Name, IReadOnlyList<string> Texts);
