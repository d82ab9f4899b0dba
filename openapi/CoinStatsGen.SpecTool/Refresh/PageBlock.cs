namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>The OpenAPI block of a documentation page.</summary>
/// <param name="Yaml">Its text.</param>
/// <param name="Method">The method the fence names, in lower case, or null.</param>
/// <param name="Path">The path the fence names, or null.</param>
/// <param name="Prose">The page without the block.</param>
internal sealed record PageBlock(string Yaml, string? Method, string? Path, string Prose);
