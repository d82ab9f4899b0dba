namespace CoinStats.MockServer.Export;

/// <summary>In what way a part of a request must be.</summary>
internal enum RequestRuleKind
{
    /// <summary>Exactly a text.</summary>
    Equals,

    /// <summary>A <c>Prefer</c> header that has all of some preferences, among others.</summary>
    Prefers,

    /// <summary>Not there.</summary>
    Absent,
}
