using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Naming;

/// <summary>What naming gives: the names of all that a client declares beside members.</summary>
internal sealed class ClientNames
{
    /// <summary>Class with the operations' facts.</summary>
    public required string Operations { get; init; }

    /// <summary>Class that tells prices before calls.</summary>
    public required string Credits { get; init; }

    /// <summary>Class with the registration.</summary>
    public required string Registration { get; init; }

    /// <summary>The exceptions.</summary>
    public required ErrorNames Errors { get; init; }

    /// <summary>For each tag the client's property.</summary>
    public required Dictionary<string, string> Groups { get; init; }

    /// <summary>For each tag its interface.</summary>
    public required Dictionary<string, string> Interfaces { get; init; }

    /// <summary>For each tag its class.</summary>
    public required Dictionary<string, string> Classes { get; init; }

    /// <summary>For each operation its methods.</summary>
    public required Dictionary<FoundOperation, OperationNames> Methods { get; init; }

    /// <summary>For each type its classes.</summary>
    public required Dictionary<FoundType, TypeNames> Types { get; init; }

    /// <summary>The value with the names of its types.</summary>
    public ValueUse Of(ValueUse use) => Of(use.Value) is var value && ReferenceEquals(value, use.Value) ? use : use with { Value = value };

    /// <summary>The value with the names of its types.</summary>
    public ValuePlan Of(ValuePlan value) =>
        value switch
        {
            FoundValue found => Types[found.Type].Value,
            ListValue list => Of(list.Item) is var item && ReferenceEquals(item, list.Item) ? list : new ListValue(item),
            MapValue map => Of(map.Item) is var item && ReferenceEquals(item, map.Item) ? map : new MapValue(item),
            _ => value,
        };
}
