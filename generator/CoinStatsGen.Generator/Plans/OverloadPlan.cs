using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The other form of an operation's methods: a record in place of arguments, or arguments in place of a record.</summary>
/// <param name="Parameters">Its parameters in order, without the cancellation token.</param>
/// <param name="Arguments">What it gives to the parameters of the first form, as C# expressions.</param>
internal sealed record OverloadPlan(EquatableArray<MethodParameterPlan> Parameters, EquatableArray<string> Arguments);
