namespace CoinStats.MockServer.Answering;

/// <summary>Why a request was answered as it was. Whoever chooses the answer notes it on the request; the journal keeps it.</summary>
internal enum AnswerReason : byte
{
    /// <summary>Not chosen yet.</summary>
    None,

    /// <summary>A stub matched.</summary>
    Stub,

    /// <summary>The caller's <c>Prefer</c> header.</summary>
    Preferred,

    /// <summary>The document has no such path.</summary>
    UnknownPath,

    /// <summary>The path has no such method.</summary>
    WrongMethod,

    /// <summary>No key was sent.</summary>
    NoKey,

    /// <summary>A key <c>test-&lt;status&gt;</c>.</summary>
    TestKey,

    /// <summary>The request breaks the document.</summary>
    BrokenRequest,

    /// <summary>The body is larger than allowed.</summary>
    TooLarge,

    /// <summary>There are too many lanes.</summary>
    NoLane,

    /// <summary>The simulated rate limit.</summary>
    RateLimit,

    /// <summary>The simulated credit account is empty.</summary>
    NoCredits,

    /// <summary>The simulated sync is not done.</summary>
    NotSynced,

    /// <summary>Bad weather, made on purpose.</summary>
    Chaos,

    /// <summary>A success with gaps, made on purpose.</summary>
    Gaps,

    /// <summary>A simulation made the answer: a page of many, values of the request, the account's state.</summary>
    Simulated,

    /// <summary>The success example.</summary>
    Example,

    /// <summary>The server failed.</summary>
    Failed,
}
