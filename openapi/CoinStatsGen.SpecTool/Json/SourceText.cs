namespace CoinStatsGen.SpecTool.Json;

/// <summary>Text and where it is from, for messages.</summary>
internal sealed record SourceText(string Name, string Text)
{
    /// <summary>What was read though the text is not quite what it should be.</summary>
    public List<string> Warnings { get; } = [];
}
