namespace CoinStats.Json;

/// <summary>How a scanner takes what the document does not promise.</summary>
[Flags]
internal enum JsonReading : byte
{
    /// <summary>Refuses it.</summary>
    Strict = 0,

    /// <summary>Passes over a value of another kind, gives the empty value of the type that was asked for, and notes the gap.</summary>
    Tolerant = 1,

    /// <summary>Notes unknown members and values as well.</summary>
    Watched = 2,

    /// <summary>The text is a part of a document, such as one row: its root may be of another kind too.</summary>
    Part = 4,

    /// <summary>Notes nothing: empty values are made by reading nothing.</summary>
    Silent = 8,
}
