using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator;

/// <summary>The text of a document. Equal to another by path and checksum, so that reading a file again changes nothing.</summary>
internal sealed record DocumentText(string Path, string Checksum, string? Text)
{
    /// <summary>Reads a file; the text is null where it cannot be read.</summary>
    public static DocumentText Read(AdditionalText file, CancellationToken cancellationToken)
    {
        var text = file.GetText(cancellationToken);
        return text is null
            ? new DocumentText(file.Path, "", null)
            : new DocumentText(file.Path, Convert.ToBase64String(System.Linq.Enumerable.ToArray(text.GetChecksum())), text.ToString());
    }

    /// <inheritdoc/>
    public bool Equals(DocumentText? other)
        => other is not null && string.Equals(Path, other.Path, StringComparison.Ordinal) && string.Equals(Checksum, other.Checksum, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Checksum);
}
