using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Where the files of a document come from.</summary>
internal interface IDocumentFiles
{
    /// <summary>Most files, unless the caller says otherwise.</summary>
    const int DefaultMaxFiles = 1_000;

    /// <summary>Most files that a document may refer to.</summary>
    int MaxFiles => DefaultMaxFiles;

    /// <summary>Reads a file, within the source's limits; a <see cref="Commands.ToolException"/> where that is not possible.</summary>
    Task<SourceText> ReadAsync(Uri place, CancellationToken cancellationToken);
}
