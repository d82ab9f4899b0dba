namespace CoinStatsGen.Generator.Naming;

/// <summary>Members that types have whatever the document says, so that nothing of the document may be called like them.</summary>
internal static class MemberNames
{
    /// <summary>What every record has.</summary>
    public static readonly string[] OfRecord =
    [
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
        "Clone",
        "EqualityContract",
        "PrintMembers",
        "Deconstruct",
    ];

    /// <summary>What every enum has beside that.</summary>
    public static readonly string[] OfEnum = ["Value", "Known", "IsKnown"];

    /// <summary>Members that every generated union has: no case may take their names.</summary>
    public static readonly string[] OfUnion =
    [
        "Unknown",
        "IsUnknown",
        "FromUnknown",
        "TryGetUnknown",
        "Match",
        "Value",
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
    ];
}
