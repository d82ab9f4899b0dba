namespace CoinStatsGen.OpenApi.Wire;

/// <summary>How the items of a body that goes on stand in it.</summary>
internal enum StreamKind
{
    /// <summary>One JSON value a line.</summary>
    Lines,

    /// <summary>JSON values behind record separators, RFC 7464.</summary>
    Sequence,

    /// <summary>Server-sent events.</summary>
    Events,
}
