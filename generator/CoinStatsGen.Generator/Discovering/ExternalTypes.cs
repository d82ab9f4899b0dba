using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// Types of the runtime that a document may ask for with <c>x-csharp-type</c>. A list, so that a document cannot name anything else.
/// </summary>
internal static class ExternalTypes
{
    /// <summary>The value, or null where nothing or something unknown is asked for.</summary>
    public static ExternalValue? Find(string? name) =>
        name switch
        {
            "CoinStats.WalletRef" => new ExternalValue("CoinStats", "WalletRef"),
            _ => null,
        };
}
