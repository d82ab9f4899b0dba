using CoinStatsGen.Generator.Plans;

namespace CoinStatsGen.Generator.Naming;

/// <summary>Names of what a type becomes.</summary>
/// <param name="Value">The type and the class that reads and writes it.</param>
/// <param name="Converter">Its converter for <c>JsonSerializer</c>.</param>
internal sealed record TypeNames(NamedValue Value, string Converter)
{
    /// <summary>The type.</summary>
    public string Name => Value.Name;
}
