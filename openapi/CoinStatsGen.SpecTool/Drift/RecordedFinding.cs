namespace CoinStatsGen.SpecTool.Drift;

/// <summary>One line of a drift report, or of what was observed.</summary>
/// <param name="Operation">The operation's id.</param>
/// <param name="Kind">As the runtime writes it, one of the constants.</param>
/// <param name="Path">Where, with <c>[*]</c> for any element.</param>
/// <param name="Found">The JSON type that came.</param>
/// <param name="Value">The text that the document does not list; the whole answer of an empty form; status and body of an undocumented
/// status.</param>
/// <param name="Count">How often.</param>
internal sealed record RecordedFinding(string Operation, string Kind, string Path, string? Found, string? Value, long Count)
{
    public const string UnknownMember = "unknownMember";
    public const string MissingMember = "missingMember";
    public const string UnknownValue = "unknownValue";
    public const string OtherType = "otherType";

    /// <summary>An answer that holds nothing, in a form the document does not describe.</summary>
    public const string EmptyForm = "emptyForm";

    /// <summary>A status the document does not list for the operation.</summary>
    public const string UndocumentedStatus = "undocumentedStatus";
}
