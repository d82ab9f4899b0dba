using CoinStatsGen.SpecTool.Drift;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>A place where an answer is not what the document says.</summary>
/// <param name="Kind">As in a drift report, or <see cref="RecordedFinding.EmptyForm"/>, or
/// <see cref="RecordedFinding.UndocumentedStatus"/>.</param>
/// <param name="Path">Where, with <c>[*]</c> for any element.</param>
/// <param name="Expected">What the document says.</param>
/// <param name="Found">The JSON type that came; null where nothing did.</param>
/// <param name="Value">The text, the status or the whole answer, where that is what differs.</param>
/// <param name="Count">How often in this answer.</param>
internal sealed record Deviation(string Kind, string Path, string Expected, string? Found, string? Value, long Count)
{
    /// <summary>The same without what is said to people only.</summary>
    public RecordedFinding ToFinding(string operation) => new(operation, Kind, Path, Found, Value, Count);
}
