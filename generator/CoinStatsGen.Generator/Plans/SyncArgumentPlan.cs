using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>An argument of a call that a sync makes.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="RequestName">The request record it is, or null where it is a plain value.</param>
/// <param name="Values">The properties of the record that are set; of a plain value at most one. Empty: the argument is null.</param>
internal sealed record SyncArgumentPlan(string Name, string? RequestName, EquatableArray<SyncValuePlan> Values);
