namespace CoinStatsGen.SpecTool.Check;

/// <summary>What the generator makes of a document.</summary>
/// <param name="Files">Files.</param>
/// <param name="Lines">Lines in them.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Compiles">Without an error or a warning.</param>
/// <param name="Fingerprint">Hash of all names and bytes.</param>
internal sealed record GeneratedCode(int Files, int Lines, long Bytes, bool Compiles, string Fingerprint);
