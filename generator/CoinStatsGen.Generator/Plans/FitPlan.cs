using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>What a value must be to fit a shape, as far as a look at it tells.</summary>
/// <param name="Kinds">A letter for each kind of JSON that fits, as the runtime names them.</param>
internal sealed record FitPlan(string Kinds)
{
    /// <summary>The texts, numbers or flags that alone fit; empty where all do.</summary>
    public EquatableArray<string> Literals { get; init; }

    /// <summary>What the elements of a list or the values of a dictionary must be; null: anything.</summary>
    public FitPlan? Item { get; init; }

    /// <summary>What an object must look like; null: any will do.</summary>
    public ShapePlan? Shape { get; init; }
}
