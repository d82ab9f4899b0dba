namespace CoinStatsGen.SpecTool.Documents;

/// <summary>Something a reader of a converted document should know.</summary>
/// <param name="Place">JSON pointer into the document.</param>
/// <param name="Message">What was changed, lost or not understood.</param>
/// <param name="IsError">The document is at fault, not the older words it is said in.</param>
internal sealed record DocumentNote(string Place, string Message, bool IsError = false)
{
    public override string ToString() => $"{(IsError ? "error" : "note")}: {Place}: {Message}";
}
