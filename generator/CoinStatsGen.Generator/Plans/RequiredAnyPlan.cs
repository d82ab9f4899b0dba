using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>Groups of arguments of which one must be complete.</summary>
/// <param name="Words">The groups in words.</param>
/// <param name="Parameter">The argument to blame.</param>
/// <param name="Groups">For each group the arguments that may be missing.</param>
internal sealed record RequiredAnyPlan(string Words, string Parameter, EquatableArray<EquatableArray<GivenPlan>> Groups);
