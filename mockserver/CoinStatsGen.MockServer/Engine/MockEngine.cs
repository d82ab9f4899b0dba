using CoinStats.MockServer.Document;
using CoinStats.MockServer.Responses;

namespace CoinStats.MockServer.Engine;

/// <summary>Chooses the answer to a request. Knows nothing of sockets: hosts bring requests in and carry replies out.</summary>
internal sealed class MockEngine
{
    private readonly DocumentResponder _responder;

    /// <summary>Makes an engine over a compiled document.</summary>
    public MockEngine(CompiledDocument document, CoinStatsMockOptions options)
    {
        Document = document;
        Options = options;
        _responder = new DocumentResponder(document, options.Strict);
    }

    /// <summary>What is served.</summary>
    public CompiledDocument Document { get; }

    /// <summary>How it is served.</summary>
    public CoinStatsMockOptions Options { get; }

    /// <summary>Answers a request whose body has been read.</summary>
    public ValueTask<MockReply> AnswerAsync(MockRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_responder.Answer(request, out _));
    }

    /// <summary>Answers a request whose body is larger than allowed.</summary>
    public MockReply AnswerTooLarge(MockRequest request) => ErrorEnvelope.Reply(
        413,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Payload Too Large: the body may have {Options.MaxRequestBodyBytes} bytes"),
        request.PathText);
}
