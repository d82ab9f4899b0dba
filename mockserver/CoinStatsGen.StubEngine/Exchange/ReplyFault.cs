namespace CoinStats.StubEngine.Exchange;

/// <summary>How a connection breaks. Names are those of the public faults.</summary>
internal enum ReplyFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Reset by the server.</summary>
    ConnectionReset,

    /// <summary>Closed without an answer.</summary>
    EmptyReply,

    /// <summary>Status and headers, then garbage where a chunk is due, then closed.</summary>
    MalformedChunk,

    /// <summary>Garbage, then closed.</summary>
    GarbageThenClose,

    /// <summary>Open, but silent until the caller gives up.</summary>
    NeverAnswers,
}
