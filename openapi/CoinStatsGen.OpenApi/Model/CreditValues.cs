using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>Values of multiplied fields that are priced otherwise than as one value, <c>x-credit-values</c>.</summary>
/// <param name="All">Texts that ask for all there is, at <c>allCredits</c>.</param>
/// <param name="Unpriced">Texts that do so too, at a price that is not published.</param>
/// <param name="AllFactor">Price of such a text in base prices, where a multiplier has no <c>allCredits</c>; null: it is one value
/// there.</param>
/// <param name="Separator">What ends the text where more follows in the same value, or null.</param>
public sealed record CreditValues(EquatableArray<string> All, EquatableArray<string> Unpriced, int? AllFactor, string? Separator)
{
    /// <summary>Where the document says nothing: the text <c>all</c>.</summary>
    public static CreditValues Default { get; } = new(EquatableArray<string>.From(["all"]), default, null, null);
}
