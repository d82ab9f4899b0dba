using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CoinStatsGen.TestSupport;

/// <summary>A document handed to the generator, with the metadata a project would give it.</summary>
internal sealed class SpecFile(string path, string? text, params (string Name, string Value)[] metadata) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata.ToDictionary(m => m.Name, m => m.Value);

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
