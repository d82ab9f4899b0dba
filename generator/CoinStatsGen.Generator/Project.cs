namespace CoinStatsGen.Generator;

/// <summary>What a document is generated in.</summary>
/// <param name="Options">What the project says about each of its documents.</param>
/// <param name="Facts">What it references and is written in.</param>
internal sealed record Project(ProjectOptions Options, CompilationFacts Facts);
