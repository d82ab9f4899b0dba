using System.Collections.Specialized;
using CoinStats.MockServer;
using CoinStats.WireMock.Answering;
using CoinStats.WireMock.Matching;
using WireMock;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace CoinStats.WireMock;

/// <summary>
/// CoinStats inside a WireMock.Net server. <c>server.Reset()</c> forgets its mappings with all others; the first request that no mapping
/// answers brings them back and is answered, so nobody has to remember it.
/// </summary>
public sealed class CoinStatsWireMock : IAsyncDisposable
{
    /// <summary>The priority of its mappings. In WireMock.Net the lowest number wins, and a stub without a priority has 0.</summary>
    public const int Priority = 1_000_000;

    private readonly WireMockServer _server;
    private readonly CoinStatsMockServer _engine;

    internal CoinStatsWireMock(WireMockServer server, CoinStatsMockServer engine)
    {
        _server = server;
        _engine = engine;
        Router = new OperationRouter(engine);
        Bridge = new EngineBridge(engine);
        _server.LogEntriesChanged += OnLogEntriesChanged;
        Register();
    }

    /// <summary>Gets the operations, in the order of the document.</summary>
    public IReadOnlyList<CoinStatsMockOperation> Operations => _engine.Operations;

    /// <summary>Gets what was exercised of the document until now, by its own answers and by the user's stubs.</summary>
    public CoinStatsCoverage Coverage => _engine.Coverage;

    /// <summary>Gets the simulations, to change them while the server runs.</summary>
    public CoinStatsMockSimulation Simulation => _engine.Simulation;

    internal OperationRouter Router { get; }

    internal EngineBridge Bridge { get; }

    /// <summary>Resets the WireMock.Net server and the simulations, and has the mappings of CoinStats back at once.</summary>
    public void Reset()
    {
        _server.Reset();
        _engine.Reset();
        Register();
    }

    /// <summary>Takes CoinStats out of the server. The server goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        _server.LogEntriesChanged -= OnLogEntriesChanged;
        foreach (var operation in _engine.Operations)
        {
            _server.DeleteMapping(MappingIds.Of(operation.Operation));
        }

        _server.DeleteMapping(MappingIds.Rest);
        Bridge.Dispose();
        await _engine.DisposeAsync().ConfigureAwait(false);
    }

    private void Register()
    {
        foreach (var operation in _engine.Operations)
        {
            _server
                .Given(Request.Create().ForOperation(this, operation.Operation))
                .WithGuid(MappingIds.Of(operation.Operation))
                .WithTitle(operation.Operation.Id)
                .WithDescription(Describe(operation))
                .AtPriority(Priority)
                .RespondWith(Response.Create().WithCallback(Bridge.AnswerAsync));
        }

        _server
            .Given(Request.Create().Add(new RestMatcher()))
            .WithGuid(MappingIds.Rest)
            .WithTitle("no operation of the document")
            .WithDescription("404 where the document has no such path, 405 where it has not the method.")
            .AtPriority(int.MaxValue)
            .RespondWith(Response.Create().WithCallback(Bridge.AnswerAsync));
    }

    private static string Describe(CoinStatsMockOperation operation)
    {
        var facts = operation.Operation;
        var text = operation.Summary ?? operation.Description;
        return $"{(text is null ? "" : text + " ")}({facts.Method} {facts.PathTemplate}: {string.Join(", ", facts.DocumentedStatuses)})";
    }

    // WireMock.Net tells of a request before it sends the answer, so an answer that it did not find can still be given.
    private void OnLogEntriesChanged(object? sender, NotifyCollectionChangedEventArgs change)
    {
        if (change.Action != NotifyCollectionChangedAction.Add)
        {
            return;
        }

        foreach (var entry in change.NewItems?.OfType<LogEntry>() ?? [])
        {
            if (
                entry is { MappingGuid: null, RequestMessage: { } request, ResponseMessage: ResponseMessage response }
                && RestMatcher.Takes(request)
                && IsForgotten()
            )
            {
                Register();
                Answer(entry, request, response);
            }
            else if (
                entry is { MappingGuid: { } mapping, RequestMessage: { } sent, ResponseMessage.StatusCode: { } status }
                && !MappingIds.IsOwn(mapping, _engine.Operations)
            )
            {
                _engine.CountAnswer(
                    sent.Method,
                    EngineBridge.Target(sent),
                    Convert.ToInt32(status, System.Globalization.CultureInfo.InvariantCulture)
                );
            }
        }
    }

    private bool IsForgotten() => !_server.Mappings.Any(m => m.Guid == MappingIds.Rest);

    // Nothing but simulated latency is waited for here: the event has no way to wait otherwise.
    private void Answer(LogEntry entry, IRequestMessage request, ResponseMessage response)
    {
        var answer = Bridge.AnswerAsync(request).GetAwaiter().GetResult();
        response.StatusCode = answer.StatusCode;
        response.BodyData = answer.BodyData;
        response.Headers = answer.Headers;
        response.FaultType = answer.FaultType;
        var operation = Router.Find(request);
        entry.MappingGuid = operation is null ? MappingIds.Rest : MappingIds.Of(operation);
        entry.MappingTitle = operation?.Id;
    }
}
