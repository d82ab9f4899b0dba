using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>A call that a sync makes beside the read.</summary>
/// <param name="ClassName">Class of the method.</param>
/// <param name="IsOwn">It is the class of the read.</param>
/// <param name="Method">Name of the method without <c>Async</c>.</param>
/// <param name="Arguments">One for each parameter, without the cancellation token.</param>
internal sealed record SyncCallPlan(string ClassName, bool IsOwn, string Method, EquatableArray<SyncArgumentPlan> Arguments);
