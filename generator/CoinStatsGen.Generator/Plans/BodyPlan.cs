using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The body of a request.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="MediaType">What it is, where that is not told by the kind.</param>
/// <param name="Value">Its type.</param>
internal sealed record BodyPlan(MediaKind Kind, string MediaType, ValueUse Value)
{
    /// <summary>The fields of a form or multipart body; empty where the body is a dictionary.</summary>
    public EquatableArray<FormFieldPlan> Fields { get; init; }

    /// <summary>The members of a form or multipart body that are not declared, or null where there are none.</summary>
    public FormFieldPlan? Rest { get; init; }

    /// <summary>Members that multiply the price.</summary>
    public EquatableArray<FieldPlan> Metered { get; init; }
}
