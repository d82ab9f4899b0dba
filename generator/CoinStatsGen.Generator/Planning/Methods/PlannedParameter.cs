using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>A parameter with its names and type.</summary>
/// <param name="Source">The parameter in the document.</param>
/// <param name="Name">Name in a signature, escaped.</param>
/// <param name="PropertyName">Name in a request record.</param>
/// <param name="Value">Type.</param>
/// <param name="IsOptional">May be left out.</param>
/// <param name="IsListed">Stands in the signature; one that does not is in the request record only.</param>
/// <param name="Doc">What it means.</param>
internal sealed record PlannedParameter(
    ApiParameter Source,
    string Name,
    string PropertyName,
    ValueUse Value,
    bool IsOptional,
    bool IsListed,
    string Doc
);
