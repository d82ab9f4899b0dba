namespace CoinStatsGen.SpecTool.Check;

/// <summary>The size of what the generator writes.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Bytes">Size in UTF-8.</param>
/// <param name="Compiles">The compiler takes it without warnings.</param>
internal sealed record GeneratedCode(int Files, int Lines, long Bytes, bool Compiles);
