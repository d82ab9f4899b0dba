using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator;

/// <summary>The text of a document. Equal to another by path and text, so that reading a file again changes nothing.</summary>
/// <param name="Path">Path of the document.</param>
/// <param name="Text">The text; null where the file cannot be read.</param>
internal sealed record DocumentText(string Path, string? Text)
{
    /// <summary>Reads a file.</summary>
    public static DocumentText Read(AdditionalText file, CancellationToken cancellationToken) =>
        new(file.Path, file.GetText(cancellationToken)?.ToString());
}
