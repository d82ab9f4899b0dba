namespace CoinStatsGen.Generator;

/// <summary>A document of the project.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Options">What the project says about it.</param>
internal sealed record SpecDocument(DocumentText Source, GeneratorOptions Options);
