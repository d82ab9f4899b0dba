namespace CoinStats.MockServer;

/// <summary>How a connection breaks instead of answering.</summary>
public enum CoinStatsMockFault
{
    /// <summary>The connection is reset.</summary>
    ConnectionReset,

    /// <summary>The connection is closed without an answer.</summary>
    EmptyReply,

    /// <summary>Status and headers come, then garbage where a chunk is due, then the connection is closed.</summary>
    MalformedChunk,

    /// <summary>Garbage comes, then the connection is closed.</summary>
    GarbageThenClose,

    /// <summary>Nothing ever comes: the caller's timeout has to end it.</summary>
    NeverAnswers,

    /// <summary>The success example comes drop by drop over ten seconds.</summary>
    SlowDrip,
}
