namespace CoinStats.MockServer.Document;

/// <summary>What fills a gap of an <see cref="AnswerTemplate"/>.</summary>
internal enum AnswerSlot
{
    /// <summary>Nothing: fixed bytes.</summary>
    Literal,

    /// <summary>Path of the request.</summary>
    Path,

    /// <summary>Text of the member <c>message</c>; the documented one unless the answer has its own.</summary>
    Message,
}
