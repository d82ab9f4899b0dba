namespace CoinStats.StubEngine.Exchange;

/// <summary>How an answer is given, where that is not simply at once and whole.</summary>
internal sealed record ReplyConduct
{
    /// <summary>Wait before the answer.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The connection breaks instead of (or in the middle of) the answer.</summary>
    public ReplyFault Fault { get; init; }

    /// <summary>Pieces the body is sent in; 0 for at once.</summary>
    public int DribbleChunks { get; init; }

    /// <summary>Time over which the pieces are spread.</summary>
    public TimeSpan DribbleDuration { get; init; }
}
