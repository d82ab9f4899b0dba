using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.Generator;

/// <summary>What reading a document gave.</summary>
/// <param name="Path">Path of the document.</param>
/// <param name="Read">Model and problems; null where the file cannot be read.</param>
internal sealed record DocumentModel(string Path, DocumentReadResult? Read);
