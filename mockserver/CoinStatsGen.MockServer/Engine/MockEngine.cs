using System.Globalization;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Coverage;
using CoinStats.MockServer.Simulation;
using CoinStats.MockServer.Stubbing;
using CoinStats.MockServer.Telemetry;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;
using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.OpenApi.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoinStats.MockServer.Engine;

/// <summary>Chooses the answer to a request. Knows nothing of sockets: hosts bring requests in and carry replies out.</summary>
internal sealed class MockEngine : IDisposable
{
    private readonly AdminApi _admin;
    private readonly Simulator _simulator;
    private readonly StubResponder _stubs;
    private readonly ILogger _log;
    private readonly CorsPolicy? _cors;
    private readonly ConcurrentExclusiveSchedulerPair _longMatches = new(
        TaskScheduler.Default,
        Math.Max(1, Environment.ProcessorCount / 2)
    );
    private volatile ServedDocument _served;
    private int _documents;

    /// <summary>Makes an engine over a compiled document.</summary>
    /// <param name="document">What is served.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="page">First segment of the page below <c>/__admin</c>; null where there is none.</param>
    /// <param name="more">Makes what <c>/__admin</c> has beyond WireMock's routes.</param>
    public MockEngine(
        CompiledDocument document,
        CoinStatsMockOptions options,
        string? page = null,
        Func<MockEngine, Func<AdminRequest, MockReply?>>? more = null
    )
    {
        _served = new ServedDocument(document, options.Strict);
        Options = options;
        _cors = options.CorsOrigins.Count > 0 ? new CorsPolicy(options.CorsOrigins) : null;
        _simulator = new Simulator(options, options.SimulationState ?? new MemorySimulationState());
        var budget = new JournalBudget(options.MaxJournalBytes);
        Lanes = new LaneTable<MockLane>(name => new MockLane(name, options.JournalCapacity, budget, _simulator.Lane(name)));
        _log = (ILogger?)options.LoggerFactory?.CreateLogger(MockLog.Category) ?? NullLogger.Instance;
        Files = new StubFiles(options.FilesRoot);
        Reader = new StubReader(options.TimeProvider);
        _stubs = new StubResponder(Files, options.TimeProvider, options.Seed);
        Gate = new AdminGate(options.AdminToken);
        Events = new ServeEventJson(IsSecret);
        _admin = new AdminApi(
            new AdminSettings
            {
                IsEnabled = options.IsAdminEnabled,
                Gate = Gate,
                Events = Events,
                IsLiteral = options.Strict,
                SpeaksWireMock = options.WireMockErrors,
                Clock = options.TimeProvider,
                Files = Files,
                Reader = Reader,
                Served = () => $"{Document.Spec.Title} {Document.Spec.Version}",
                ShutDown = () => Shutdown?.Invoke(),
                Page = page,
                More = more?.Invoke(this) ?? (_ => null),
            }
        );
        TellUnreachable();
    }

    /// <summary>What is served.</summary>
    public CompiledDocument Document => _served.Document;

    /// <summary>How many documents were served before this one; a reader learns from it that there is another.</summary>
    public int Generation => Volatile.Read(ref _documents);

    /// <summary>How it is served.</summary>
    public CoinStatsMockOptions Options { get; }

    /// <summary>Answers from the document.</summary>
    public DocumentResponder Responder => _served.Responder;

    /// <summary>What parallel tests do not share.</summary>
    public LaneTable<MockLane> Lanes { get; }

    /// <summary>What was exercised of the document.</summary>
    public CoverageCounters Coverage { get; } = new();

    /// <summary>Who may call the admin API.</summary>
    public AdminGate Gate { get; }

    /// <summary>Writes journal entries, keys hidden.</summary>
    public ServeEventJson Events { get; }

    /// <summary>The files that <c>bodyFileName</c> names.</summary>
    public StubFiles Files { get; }

    /// <summary>Reads mappings.</summary>
    public StubReader Reader { get; }

    /// <summary>The authority that clients of https must trust, as PEM; null where there is none.</summary>
    public string? AuthorityPem { get; set; }

    /// <summary>Called when <c>/__admin/shutdown</c> is posted; null where nothing listens.</summary>
    public Action? Shutdown { get; set; }

    /// <summary>
    /// Answers a request whose body has been read. Whatever fails on the way is an answer with status 500 that says so, a line of the log
    /// and an entry of the journal.
    /// </summary>
    public ValueTask<MockReply> AnswerAsync(ServedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = Unpacked(request) is { } refused ? ValueTask.FromResult(refused) : ChooseAsync(request, cancellationToken);
            answer = answer.IsCompletedSuccessfully ? answer : GuardAsync(answer, request);
            return _cors is null || AdminApi.IsAdmin(request.Path) ? answer : ForPagesAsync(_cors, answer, request);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return ValueTask.FromResult(Failed(request, problem));
        }
    }

    /// <summary>The answer to a request at which the engine, or its host, failed.</summary>
    public MockReply Failed(ServedRequest request, Exception problem)
    {
        MockLog.Failed(_log, problem, request.Method, request.PathText);
        request.Reason = AnswerReason.Failed;
        var reply = ErrorEnvelope.Reply(
            500,
            $"Internal Server Error: the mock server failed: {problem.GetType().Name}: {problem.Message}",
            request.PathText
        );
        if (!AdminApi.IsAdmin(request.Path) && Lanes.Get(request.Headers[LaneNames.Header].ToString()) is { } lane)
        {
            Record(lane, request, reply, stub: null);
        }

        return reply;
    }

    private MockReply? Unpacked(ServedRequest request)
    {
        switch (SentBody.Unpack(request, Options.MaxRequestBodyBytes))
        {
            case SentBodyFault.TooLarge:
                return AnswerTooLarge(request);
            case SentBodyFault.Unreadable:
                request.Reason = AnswerReason.BrokenRequest;
                var reply = ErrorEnvelope.Reply(
                    400,
                    $"Bad Request: the body is not what Content-Encoding says, {request.Headers.ContentEncoding}",
                    request.PathText
                );
                Record(Lanes.Get(request.Headers[LaneNames.Header].ToString()) ?? Lanes.Default, request, reply, stub: null);
                return reply;
            default:
                return null;
        }
    }

    private static async ValueTask<MockReply> ForPagesAsync(CorsPolicy cors, ValueTask<MockReply> answer, ServedRequest request) =>
        cors.AddTo(await answer.ConfigureAwait(false), request);

    private async ValueTask<MockReply> GuardAsync(ValueTask<MockReply> answer, ServedRequest request)
    {
        try
        {
            return await answer.ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return Failed(request, problem);
        }
    }

    private ValueTask<MockReply> ChooseAsync(ServedRequest request, CancellationToken cancellationToken)
    {
        var lane = Lanes.Default;
        if (request.Headers.TryGetValue(LaneNames.Header, out var name) && Lanes.Get(name.ToString()) is var named)
        {
            if (named is null)
            {
                request.Reason = AnswerReason.NoLane;
                return ValueTask.FromResult(
                    ErrorEnvelope.Reply(
                        400,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Bad Request: there are {LaneNames.MaxLanes} lanes already, or the name of this one is too long"
                        ),
                        request.PathText
                    )
                );
            }

            lane = named;
        }

        if (AdminApi.IsAdmin(request.Path))
        {
            return ValueTask.FromResult(_admin.Answer(request, lane));
        }

        if (_cors?.Preflight(request) is { } preflight)
        {
            return ValueTask.FromResult(preflight);
        }

        return lane.Stubs.IsEmpty ? AnswerByDocument(request, lane) : AnswerByStubsAsync(request, lane, cancellationToken);
    }

    private ValueTask<MockReply> AnswerByStubsAsync(ServedRequest request, MockLane lane, CancellationToken cancellationToken)
    {
        var context = new MatchContext(request) { Budget = MatchBudget.First() };
        StubMapping? stub;
        try
        {
            stub = lane.Stubs.Match(context);
        }
        catch (MatchLimitException)
        {
            return MatchLaterAsync(request, lane, cancellationToken);
        }

        return stub is null ? AnswerByDocument(request, lane) : AnswerByStubAsync(stub, context, request, lane, cancellationToken);
    }

    // What takes long to match waits in a queue of its own, which never has all processors: other requests do not wait for it.
    private async ValueTask<MockReply> MatchLaterAsync(ServedRequest request, MockLane lane, CancellationToken cancellationToken)
    {
        var context = new MatchContext(request) { Budget = MatchBudget.Whole(request.IsGone) };
        var stub = await Task
            .Factory.StartNew(
                () => lane.Stubs.Match(context),
                cancellationToken,
                TaskCreationOptions.DenyChildAttach,
                _longMatches.ConcurrentScheduler
            )
            .ConfigureAwait(false);
        request.PassedOver = context.Budget.Reason;
        var answer = stub is null ? AnswerByDocument(request, lane) : AnswerByStubAsync(stub, context, request, lane, cancellationToken);
        return await answer.ConfigureAwait(false);
    }

    private ValueTask<MockReply> AnswerByDocument(ServedRequest request, MockLane lane)
    {
        var served = _served;
        var reply = served.Responder.Answer(request);
        if (reply is null)
        {
            if (lane.Simulation.Running is { } settings)
            {
                return AnswerBySimulationAsync(served, request, lane, settings);
            }

            reply = request.Operation!.Success.For(request);
        }

        reply = WarningHeader.AddTo(reply, request.AllWarnings);
        Record(lane, request, reply, stub: null);
        return ValueTask.FromResult(reply);
    }

    /// <summary>Answers a request whose body is larger than allowed.</summary>
    public MockReply AnswerTooLarge(ServedRequest request)
    {
        request.Reason = AnswerReason.TooLarge;
        var reply = ErrorEnvelope.Reply(
            413,
            string.Create(CultureInfo.InvariantCulture, $"Payload Too Large: the body may have {Options.MaxRequestBodyBytes} bytes"),
            request.PathText
        );
        if (Lanes.Get(request.Headers[LaneNames.Header].ToString()) is { } lane && !AdminApi.IsAdmin(request.Path))
        {
            Record(lane, request, reply, stub: null);
        }

        return reply;
    }

    /// <summary>Begins a pattern of an operation's requests; of any requests where it is null.</summary>
    public OperationPattern Pattern(CoinStatsOperation? operation) => new(Document, Options.Strict, operation);

    /// <summary>Serves another document from the next request on; requests under way keep the one they began with.</summary>
    public void Serve(CompiledDocument document)
    {
        _served = new ServedDocument(document, Options.Strict);
        Interlocked.Increment(ref _documents);
        MockLog.Reloaded(
            _log,
            document.Operations.Length,
            PlainText.OneLine(document.Spec.Title),
            PlainText.OneLine(document.Spec.Version)
        );
        TellUnreachable();
    }

    private void TellUnreachable()
    {
        foreach (var (hidden, by) in Document.Routes.Unreachable)
        {
            MockLog.Unreachable(_log, hidden.Method, PlainText.OneLine(hidden.PathTemplate), PlainText.OneLine(by.PathTemplate));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stubs.Dispose();

    private bool IsSecret(string name) =>
        SecretNames.Default.IsSecret(name)
        || Document.HeaderKeys.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Document.QueryKeys.Contains(name, StringComparer.OrdinalIgnoreCase);

    private async ValueTask<MockReply> AnswerBySimulationAsync(
        ServedDocument served,
        ServedRequest request,
        MockLane lane,
        CoinStatsMockSimulationOptions settings
    )
    {
        var reply = await _simulator
            .AnswerAsync(request, served.Simulations.Value[request.Operation!], lane.Name, lane.Simulation, settings)
            .ConfigureAwait(false);
        reply = WarningHeader.AddTo(reply, request.AllWarnings);
        Record(lane, request, reply, stub: null);
        return reply;
    }

    private ValueTask<MockReply> AnswerByStubAsync(
        StubMapping stub,
        MatchContext context,
        ServedRequest request,
        MockLane lane,
        CancellationToken cancellationToken
    )
    {
        request.Reason = AnswerReason.Stub;
        request.Operation = Responder.Match(request).Operation;
        var answer = _stubs.AnswerAsync(stub, context, lane.Delay, cancellationToken);
        if (answer.IsCompletedSuccessfully)
        {
            var reply = answer.Result;
            Record(lane, request, reply, stub);
            return ValueTask.FromResult(reply);
        }

        return RecordLaterAsync(answer, stub, request, lane);
    }

    private async ValueTask<MockReply> RecordLaterAsync(ValueTask<MockReply> answer, StubMapping stub, ServedRequest request, MockLane lane)
    {
        var reply = await answer.ConfigureAwait(false);
        Record(lane, request, reply, stub);
        return reply;
    }

    private void Record(MockLane lane, ServedRequest request, MockReply reply, StubMapping? stub)
    {
        if (_log.IsEnabled(LogLevel.Debug))
        {
            MockLog.Answered(
                _log,
                request.Method,
                request.PathText,
                reply.Status,
                AnswerReasonText.Of(request.Reason),
                request.Operation?.Id,
                lane.Name
            );
        }

        Coverage.Count(request, reply);
        var journal = lane.Journal;
        if (!journal.IsOff)
        {
            journal.Add(
                new RecordedCall(
                    journal.NextNumber(),
                    request,
                    reply,
                    stub,
                    Options.TimeProvider.GetUtcNow().UtcTicks,
                    Options.MaxJournalBodyBytes
                )
            );
        }
    }
}
