using CoinStatsGen.SpecTool.Documents;

namespace CoinStatsGen.SpecTool.Refresh;

/// <summary>One document of a source: the whole of it, or one page.</summary>
/// <param name="Name">File or address.</param>
/// <param name="Document">The document in the one form.</param>
/// <param name="Rules">What the page's prose says, where it is a page.</param>
internal sealed record SourcePart(string Name, NormalisedDocument Document, PageRules? Rules);
