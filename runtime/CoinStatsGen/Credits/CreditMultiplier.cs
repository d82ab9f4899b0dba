namespace CoinStats;

/// <summary>A field of the request that multiplies the price of a call.</summary>
/// <param name="In">Where the field stands.</param>
/// <param name="Field">Its name on the wire.</param>
/// <param name="PerValue">Whether the price is multiplied by the number of values.</param>
/// <param name="AllCredits">Price of a value that asks for all there is, in credits; <see langword="null"/>: by
/// <see cref="CreditValues.AllFactor"/>.</param>
/// <param name="OmittedIsAll">Whether a call without the field is priced as <c>all</c>.</param>
public sealed record CreditMultiplier(CreditPlace In, string Field, bool PerValue, int? AllCredits = null, bool OmittedIsAll = false);
