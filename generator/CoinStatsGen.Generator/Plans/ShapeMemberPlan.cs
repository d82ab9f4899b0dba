namespace CoinStatsGen.Generator.Plans;

/// <summary>A member that tells shapes apart.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="Required">It must be there.</param>
/// <param name="Fit">What its value must be.</param>
internal sealed record ShapeMemberPlan(string Name, bool Required, FitPlan Fit);
