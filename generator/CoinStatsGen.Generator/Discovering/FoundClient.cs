using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>What discovering gives: the operations and types of a document, and what part the types play.</summary>
/// <param name="Document">The document.</param>
/// <param name="Catalog">What its schemas are.</param>
/// <param name="Operations">All operations, wanted or not, in the order of the document.</param>
/// <param name="Types">All types, wanted or not.</param>
/// <param name="Roles">What the types are part of.</param>
internal sealed record FoundClient(
    ApiDocument Document,
    TypeCatalog Catalog,
    IReadOnlyList<FoundOperation> Operations,
    IReadOnlyList<FoundType> Types,
    TypeRoles Roles
);
