namespace CoinStatsGen.Generator;

/// <summary>The options of one document.</summary>
/// <param name="Path">Path of the document.</param>
/// <param name="Options">What the project says about it.</param>
internal sealed record DocumentOptions(string Path, GeneratorOptions Options);
