using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>A success that goes on, read item by item.</summary>
/// <param name="Content">The representation.</param>
/// <param name="Item">An item.</param>
/// <param name="Format">How the items stand in it: a value of <c>StreamFormat</c>.</param>
internal sealed record FoundStream(ApiMediaType Content, ValueUse Item, string Format);
