using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>What an object must look like to be of one of the types of a union.</summary>
/// <param name="Members">The declared members that tell something.</param>
internal sealed record ShapePlan(EquatableArray<ShapeMemberPlan> Members)
{
    /// <summary>Values of the discriminator that stand for it; empty where it is told otherwise.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>What other members may be: no kind at all where they are forbidden; null where they are passed over.</summary>
    public FitPlan? Rest { get; init; }
}
