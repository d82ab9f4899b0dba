namespace CoinStatsGen.OpenApi.Model;

/// <summary>A parameter that multiplies the price of a call.</summary>
/// <param name="In"><c>query</c>, <c>path</c>, <c>header</c> or <c>body</c>.</param>
/// <param name="Field">Name of the parameter, or of the member of the body.</param>
/// <param name="PerValue">The price is multiplied by the number of values.</param>
/// <param name="AllCredits">Price of the value <c>all</c> in credits, or null where the source gives none.</param>
/// <param name="OmittedIsAll">Leaving the parameter out is priced as <c>all</c>.</param>
public sealed record CreditMultiplier(string In, string Field, bool PerValue, int? AllCredits, bool OmittedIsAll);
