namespace CoinStats.MockServer.Tool.Verification;

/// <summary>Kinds of deviations, as reports write them.</summary>
internal static class DeviationKinds
{
    /// <summary>A status that the document does not list for the operation.</summary>
    public const string UndocumentedStatus = "undocumented-status";

    /// <summary>A media type that the document does not list for the status.</summary>
    public const string ContentType = "content-type";

    /// <summary>No JSON where the document says JSON.</summary>
    public const string BrokenJson = "broken-json";

    /// <summary>A value of another kind.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A required member that is not there.</summary>
    public const string MissingMember = "missing-member";

    /// <summary>A member that the document does not know.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>Null where the document does not allow it.</summary>
    public const string UnexpectedNull = "unexpected-null";

    /// <summary>A value outside its enum, bounds, pattern or format.</summary>
    public const string Value = "value";

    /// <summary>A list with too few or too many entries.</summary>
    public const string Length = "length";

    /// <summary>A value that fits none of the shapes the document offers.</summary>
    public const string NoVariant = "no-variant";

    /// <summary>No answer came.</summary>
    public const string NoAnswer = "no-answer";
}
