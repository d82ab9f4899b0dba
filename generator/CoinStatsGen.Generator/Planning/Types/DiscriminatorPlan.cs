using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Planning.Types;

/// <summary>A member whose text tells the records of a union apart.</summary>
/// <param name="PropertyName">Name of the member.</param>
/// <param name="Values">For each variant the texts that stand for it.</param>
internal sealed record DiscriminatorPlan(string PropertyName, List<EquatableArray<string>> Values);
