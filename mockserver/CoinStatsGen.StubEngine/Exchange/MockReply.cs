namespace CoinStats.StubEngine.Exchange;

/// <summary>One answer, ready to be written. Answers without variable parts are made once and shared by all requests.</summary>
internal sealed class MockReply
{
    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Reason phrase, or null for the usual one.</summary>
    public string? Reason { get; init; }

    /// <summary>Media type, or null where none is sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Further headers.</summary>
    public HeaderField[] Headers { get; init; } = [];

    /// <summary>Body as sent.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body is one that many replies have: keeping this one takes no memory of its own.</summary>
    public bool IsShared { get; init; }

    /// <summary>Delay, fault or proxying; null for a plain answer.</summary>
    public ReplyConduct? Conduct { get; init; }

    /// <summary>The same with another body.</summary>
    public MockReply With(ReadOnlyMemory<byte> body) =>
        new()
        {
            Status = Status,
            Reason = Reason,
            ContentType = ContentType,
            Headers = Headers,
            Body = body,
            Conduct = Conduct,
        };

    /// <summary>The same with one more header.</summary>
    public MockReply With(HeaderField header) =>
        new()
        {
            Status = Status,
            Reason = Reason,
            ContentType = ContentType,
            Headers = [.. Headers, header],
            Body = Body,
            IsShared = IsShared,
            Conduct = Conduct,
        };

    /// <summary>The same, given in another way.</summary>
    public MockReply With(ReplyConduct conduct) =>
        new()
        {
            Status = Status,
            Reason = Reason,
            ContentType = ContentType,
            Headers = Headers,
            Body = Body,
            IsShared = IsShared,
            Conduct = conduct,
        };
}
