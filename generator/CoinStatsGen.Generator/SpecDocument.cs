using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CoinStatsGen.Generator;

/// <summary>A document of the project.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Options">What the project says about it.</param>
internal sealed record SpecDocument(DocumentText Source, GeneratorOptions Options)
{
    /// <summary>Reads a file with its options; nothing where it is no document of ours.</summary>
    public static ImmutableArray<SpecDocument> Read(
        AdditionalText file,
        AnalyzerConfigOptionsProvider project,
        CancellationToken cancellationToken
    )
    {
        var options = project.GetOptions(file);
        return GeneratorOptions.IsSpec(options)
            ? ImmutableArray.Create(
                new SpecDocument(DocumentText.Read(file, cancellationToken), GeneratorOptions.Read(project.GlobalOptions, options))
            )
            : ImmutableArray<SpecDocument>.Empty;
    }
}
