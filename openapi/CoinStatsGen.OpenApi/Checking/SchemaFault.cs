namespace CoinStatsGen.OpenApi.Checking;

/// <summary>In what way a value is not what its schema says.</summary>
internal enum SchemaFault
{
    /// <summary>Null where none may be.</summary>
    Null,

    /// <summary>Of another kind: a text where a number is due.</summary>
    Kind,

    /// <summary>None of the values that are listed.</summary>
    Value,

    /// <summary>Outside its bounds, not of its pattern or format.</summary>
    Bounds,

    /// <summary>Too few or too many items or members, one twice, or none that is due.</summary>
    Count,

    /// <summary>A member is missing.</summary>
    Missing,

    /// <summary>A member that must not be there.</summary>
    Forbidden,

    /// <summary>A member that the document does not know, where others are not forbidden.</summary>
    Unknown,

    /// <summary>A member that only the server sends is in a request.</summary>
    ReadOnly,

    /// <summary>None of several shapes fits, or more than one where one must.</summary>
    Shape,

    /// <summary>The check takes more steps than it may.</summary>
    Limit,
}
