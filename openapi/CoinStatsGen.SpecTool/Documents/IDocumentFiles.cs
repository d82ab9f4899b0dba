using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Where the files of a document come from.</summary>
internal interface IDocumentFiles
{
    /// <summary>Reads a file, within the source's limits; a <see cref="Commands.ToolException"/> where that is not possible.</summary>
    Task<SourceText> ReadAsync(Uri place, CancellationToken cancellationToken);
}
