namespace CoinStats;

/// <summary>In which way an answer is not what the document promises.</summary>
public enum DriftKind
{
    /// <summary>An object has a member that the document does not know.</summary>
    UnknownMember,

    /// <summary>An object lacks a member that the document requires.</summary>
    MissingMember,

    /// <summary>A text is none of the values the document lists.</summary>
    UnknownValue,

    /// <summary>A value is of another type than the document says; a number in quotes is one, though it is read.</summary>
    OtherType,
}
