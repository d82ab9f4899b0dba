namespace CoinStatsGen.OpenApi.Wire;

/// <summary>How a body of a media type is written and read.</summary>
internal enum MediaKind
{
    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>Names and texts, URL-encoded.</summary>
    Form,

    /// <summary>Parts, each with headers of its own.</summary>
    Multipart,

    /// <summary>Characters.</summary>
    Text,

    /// <summary>Bytes of no further kind.</summary>
    Binary,
}
