using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Tests.Documents;

/// <summary>Files of a document without a disk.</summary>
internal sealed class MemoryFiles : IDocumentFiles
{
    private readonly Dictionary<string, string> _texts = [];

    public string this[string name]
    {
        get => _texts[name];
        set => _texts[name] = value;
    }

    public int MaxFiles { get; init; } = IDocumentFiles.DefaultMaxFiles;

    public static Uri Place(string name) => new("file:///memory/" + name);

    public Task<SourceText> ReadAsync(Uri place, CancellationToken cancellationToken)
    {
        var name = place.AbsolutePath["/memory/".Length..];
        return _texts.TryGetValue(name, out var text)
            ? Task.FromResult(new SourceText(name, text))
            : throw new ToolException($"{name} is not there.");
    }
}
