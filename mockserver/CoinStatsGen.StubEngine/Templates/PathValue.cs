namespace CoinStats.StubEngine.Templates;

/// <summary>A path: as text the whole, by number its segments, by name its gaps.</summary>
internal sealed record PathValue(string Text, string[] Segments, Dictionary<string, string> Gaps)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
