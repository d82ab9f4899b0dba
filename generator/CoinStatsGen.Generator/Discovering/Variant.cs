using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>A shape of a union, and where a type for it is declared.</summary>
internal sealed record Variant(ApiSchema Schema, TypeSite Site);
