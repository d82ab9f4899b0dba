using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>The body of a request as it was found.</summary>
/// <param name="Content">The media type that is sent.</param>
/// <param name="Value">Its type; null may stand for it where it may be left out.</param>
/// <param name="Site">Where an inline type for it is declared.</param>
internal sealed record FoundBody(ApiMediaType Content, ValueUse Value, TypeSite Site);
