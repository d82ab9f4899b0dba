using System.Globalization;
using CoinStats.MockServer.Admin;
using CoinStats.MockServer.Document;
using CoinStats.MockServer.Journal;
using CoinStats.MockServer.Matching;
using CoinStats.MockServer.Responses;
using CoinStats.MockServer.Stubs;

namespace CoinStats.MockServer.Engine;

/// <summary>Chooses the answer to a request. Knows nothing of sockets: hosts bring requests in and carry replies out.</summary>
internal sealed class MockEngine : IDisposable
{
    private readonly AdminApi _admin;
    private readonly StubResponder _stubs;

    /// <summary>Makes an engine over a compiled document.</summary>
    public MockEngine(CompiledDocument document, CoinStatsMockOptions options)
    {
        Document = document;
        Options = options;
        Responder = new DocumentResponder(document, options.Strict);
        Lanes = new LaneTable(options.JournalCapacity);
        Files = new StubFiles(options.FilesRoot);
        Reader = new StubReader(options.TimeProvider);
        _stubs = new StubResponder(Files, options.TimeProvider, options.Seed);
        _admin = new AdminApi(this);
    }

    /// <summary>What is served.</summary>
    public CompiledDocument Document { get; }

    /// <summary>How it is served.</summary>
    public CoinStatsMockOptions Options { get; }

    /// <summary>Answers from the document.</summary>
    public DocumentResponder Responder { get; }

    /// <summary>What parallel tests do not share.</summary>
    public LaneTable Lanes { get; }

    /// <summary>Body files.</summary>
    public StubFiles Files { get; }

    /// <summary>Reads mappings.</summary>
    public StubReader Reader { get; }

    /// <summary>Called when <c>/__admin/shutdown</c> is posted; null where nothing listens.</summary>
    public Action? Shutdown { get; set; }

    /// <summary>Answers a request whose body has been read.</summary>
    public ValueTask<MockReply> AnswerAsync(MockRequest request, CancellationToken cancellationToken)
    {
        var lane = Lanes.Default;
        if (request.Headers.TryGetValue(LaneTable.Header, out var name) && Lanes.Get(name.ToString()) is var named)
        {
            if (named is null)
            {
                return ValueTask.FromResult(ErrorEnvelope.Reply(
                    400, string.Create(CultureInfo.InvariantCulture, $"Bad Request: there are {LaneTable.Most} lanes already, or the name of this one is too long"), request.PathText));
            }

            lane = named;
        }

        if (AdminApi.IsAdmin(request.Path))
        {
            return ValueTask.FromResult(_admin.Answer(request, lane));
        }

        if (!lane.Stubs.IsEmpty)
        {
            var context = new MatchContext(request);
            if (lane.Stubs.Match(context) is { } stub)
            {
                return AnswerByStubAsync(stub, context, request, lane, cancellationToken);
            }
        }

        var reply = Responder.Answer(request, out var operation);
        Record(lane, request, reply, stub: null, operation is not null);
        return ValueTask.FromResult(reply);
    }

    /// <summary>Answers a request whose body is larger than allowed.</summary>
    public MockReply AnswerTooLarge(MockRequest request) => ErrorEnvelope.Reply(
        413, string.Create(CultureInfo.InvariantCulture, $"Payload Too Large: the body may have {Options.MaxRequestBodyBytes} bytes"), request.PathText);

    /// <inheritdoc/>
    public void Dispose() => _stubs.Dispose();

    private ValueTask<MockReply> AnswerByStubAsync(StubMapping stub, MatchContext context, MockRequest request, MockLane lane, CancellationToken cancellationToken)
    {
        var answer = _stubs.AnswerAsync(stub, context, lane.Delay, cancellationToken);
        if (answer.IsCompletedSuccessfully)
        {
            var reply = answer.Result;
            Record(lane, request, reply, stub, isDocumented: false);
            return ValueTask.FromResult(reply);
        }

        return RecordLaterAsync(answer, stub, request, lane);
    }

    private async ValueTask<MockReply> RecordLaterAsync(ValueTask<MockReply> answer, StubMapping stub, MockRequest request, MockLane lane)
    {
        var reply = await answer.ConfigureAwait(false);
        Record(lane, request, reply, stub, isDocumented: false);
        return reply;
    }

    private void Record(MockLane lane, MockRequest request, MockReply reply, StubMapping? stub, bool isDocumented)
    {
        var journal = lane.Journal;
        if (!journal.IsOff)
        {
            journal.Add(new RecordedRequest(journal.NextNumber(), request, reply, stub, isDocumented, Options.TimeProvider.GetUtcNow().UtcTicks, Options.MaxJournalBodyBytes));
        }
    }
}
