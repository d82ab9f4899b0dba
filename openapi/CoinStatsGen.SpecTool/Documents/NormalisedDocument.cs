using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>A document in the one form.</summary>
/// <param name="Version">The version it was written in.</param>
/// <param name="Document">OpenAPI 3.0 with local references.</param>
/// <param name="Notes">What was lost or not understood.</param>
internal sealed record NormalisedDocument(string Version, JsonObject Document, IReadOnlyList<DocumentNote> Notes);
