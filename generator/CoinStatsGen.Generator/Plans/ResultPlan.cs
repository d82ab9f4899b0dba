using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Plans;

/// <summary>What a success gives.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="MediaType">What is asked for, or null for JSON.</param>
/// <param name="Value">Its type.</param>
/// <param name="Doc">What it is.</param>
internal sealed record ResultPlan(MediaKind Kind, string? MediaType, ValueUse Value, string Doc)
{
    /// <summary>A text that comes as JSON or as itself, as the answer says.</summary>
    public bool IsTextOrJson { get; init; }

    /// <summary>Another success has no body (204 beside 200): the value is null then.</summary>
    public bool MayBeMissing { get; init; }
}
