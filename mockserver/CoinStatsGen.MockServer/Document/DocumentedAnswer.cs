using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Document;

/// <summary>One example of one status of an operation.</summary>
internal sealed class DocumentedAnswer
{
    private readonly AnswerTemplate? _body;
    private readonly MockReply? _shared;

    /// <summary>Makes the answer; one without variable parts is made ready at once.</summary>
    public DocumentedAnswer(int status, string exampleName, string? contentType, HeaderField[] headers, AnswerTemplate? body)
    {
        Status = status;
        ExampleName = exampleName;
        ContentType = contentType;
        Headers = headers;
        _body = body;
        if (body is null || body.Constant is not null)
        {
            _shared = Reply(body?.Constant ?? [], isShared: true);
        }
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    /// <summary>Name under <c>examples</c>; empty for the single or built one.</summary>
    public string ExampleName { get; }

    /// <summary>Media type, or null where the document gives no body.</summary>
    public string? ContentType { get; }

    /// <summary>Documented headers that have an example.</summary>
    public HeaderField[] Headers { get; }

    /// <summary>The body has a member for a message of its own.</summary>
    public bool TellsMessage => _body?.HasMessage == true;

    /// <summary>The answer to one request.</summary>
    public MockReply For(MockRequest request) => _shared ?? Reply(_body!.Render(request.PathText));

    /// <summary>The answer with its own message instead of the documented one.</summary>
    public MockReply For(MockRequest request, string message) => _body is null ? _shared! : Reply(_body.Render(request.PathText, message));

    /// <summary>The body for a path, for export.</summary>
    public byte[] Body(string path) => _body?.Render(path) ?? [];

    /// <summary>The body for a path with its own message, for export.</summary>
    public byte[] Body(string path, string message) => _body?.Render(path, message) ?? [];

    private MockReply Reply(byte[] body, bool isShared = false) =>
        new()
        {
            Status = Status,
            ContentType = ContentType,
            Headers = Headers,
            Body = body,
            IsShared = isShared,
        };
}
