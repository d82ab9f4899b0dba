using System.Security.Cryptography.X509Certificates;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Export;
using CoinStats.MockServer.Hosting;
using CoinStats.MockServer.Hosting.Https;
using CoinStats.MockServer.Telemetry;
using CoinStats.MockServer.Ui;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Matching;

namespace CoinStats.MockServer;

/// <summary>
/// An offline CoinStats server: it replays the document's success examples and every documented error, so that tests are
/// deterministic and cost no credits. Thread-safe.
/// </summary>
public sealed class CoinStatsMockServer : IAsyncDisposable
{
    private static readonly Uri SocketFreeAddress = new("http://coinstats.mock/");
    private readonly MockEngine _engine;
    private KestrelHost? _host;
    private readonly CoinStatsMockLane _default;

    /// <summary>Called when <c>POST /__admin/shutdown</c> comes in.</summary>
    internal Action? ShutdownAsked
    {
        set => _engine.Shutdown = value;
    }

    private CoinStatsMockServer(MockEngine engine)
    {
        _engine = engine;
        _default = new CoinStatsMockLane(engine, engine.Lanes.Default);
    }

    /// <summary>Gets the address clients are pointed at, such as <c>http://127.0.0.1:51324/</c>.</summary>
    public Uri BaseAddress => _host?.Address ?? SocketFreeAddress;

    /// <summary>Gets the address for clients that speak https, such as <c>https://127.0.0.1:51325/</c>; null where
    /// <see cref="CoinStatsMockOptions.Https"/> is.</summary>
    public Uri? HttpsBaseAddress => _host?.HttpsAddress;

    /// <summary>
    /// Gets the certificate that clients of <see cref="HttpsBaseAddress"/> must trust. It is made at start, signs this server's
    /// certificate and nothing else, and is disposed of with the server.
    /// </summary>
    /// <value>Null where the server speaks no https, or shows a certificate of its caller's.</value>
    public X509Certificate2? Authority => _host?.Authority;

    /// <summary>Gets the number of operations served.</summary>
    public int OperationCount => _engine.Document.Operations.Length;

    /// <summary>Gets the operations served, in the order of the document.</summary>
    public IReadOnlyList<CoinStatsMockOperation> Operations => [.. _engine.Document.Operations.Select(o => o.Public)];

    /// <summary>
    /// What a first try with curl says: a key where the document wants one, and a path that answers without further parameters.
    /// </summary>
    internal (string Options, string Target) SampleCall
    {
        get
        {
            var (place, name) = _engine.Document.KeyPlace;
            return place == "query"
                ? ("", $"{SamplePath}?{name}=any")
                : ($"-H \"{name}: {(name == "Authorization" ? "Bearer any" : "any")}\" ", SamplePath);
        }
    }

    private string SamplePath =>
        Array
            .Find(_engine.Document.Operations, o =>
                o.Method == "GET" && !o.PathTemplate.Contains('{') && !o.Spec.Parameters.Any(p => p.Required)
            )
            ?.PathTemplate
        ?? "/";

    /// <summary>Starts a server on loopback and, by default, a free port.</summary>
    /// <exception cref="CoinStatsMockException">An option is out of range, the document cannot be read, or the port is taken.</exception>
    public static Task<CoinStatsMockServer> StartAsync(
        CoinStatsMockOptions? options = null,
        CancellationToken cancellationToken = default
    ) => StartAsync(options, _ => Task.CompletedTask, cancellationToken);

    /// <summary>Starts a server that is made ready before it listens: the first request finds what was prepared.</summary>
    internal static async Task<CoinStatsMockServer> StartAsync(
        CoinStatsMockOptions? options,
        Func<CoinStatsMockServer, Task> prepare,
        CancellationToken cancellationToken
    )
    {
        var server = new CoinStatsMockServer(Engine(options, cancellationToken));
        try
        {
            await prepare(server).ConfigureAwait(false);
            server._host = await KestrelHost.StartAsync(server._engine, cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes a server that opens no socket; it is called through <see cref="CreateHandler"/>.</summary>
    /// <exception cref="CoinStatsMockException">An option is out of range or the document cannot be read.</exception>
    public static CoinStatsMockServer CreateSocketFree(CoinStatsMockOptions? options = null) =>
        new(Engine(options, CancellationToken.None));

    /// <summary>Gets all requests the journal keeps, the oldest first.</summary>
    public IReadOnlyList<CoinStatsMockRequest> Requests => _default.Requests;

    /// <summary>Gets what was exercised of the document until now, over all lanes. <see cref="Reset"/> keeps it.</summary>
    public CoinStatsCoverage Coverage => _engine.Coverage.Of(_engine.Document);

    /// <summary>Gets the simulations, to change them while the server runs.</summary>
    public CoinStatsMockSimulation Simulation => _default.Simulation;

    /// <summary>Finds the operation that a request is to, as the server itself does.</summary>
    /// <param name="method">HTTP method in capitals.</param>
    /// <param name="target">Path, percent-encoded; a query may follow.</param>
    /// <returns>The operation; null where the document has none.</returns>
    public CoinStatsMockOperation? FindOperation(string method, string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(target);
        return _engine.Responder.Match(DocumentedAnswers.Request(method, target)).Operation?.Public;
    }

    /// <summary>Gives the document's answer of an operation with a status, without a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="status">A status that the document has for it.</param>
    /// <param name="example">Name of an example; null for the first.</param>
    /// <param name="path">Path of the request, which some error bodies tell; null for the operation's template.</param>
    /// <exception cref="CoinStatsMockException">The document has no such operation, status or example; the message says what it
    /// has.</exception>
    public CoinStatsMockAnswer Documented(CoinStatsOperation operation, int status, string? example = null, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new CoinStatsMockAnswer(DocumentedAnswers.Of(_engine.Document, operation, status, example, path));
    }

    /// <summary>Counts in <see cref="Coverage"/> what another server answered, such as a stub that stands before this one.</summary>
    /// <param name="method">HTTP method in capitals.</param>
    /// <param name="target">Path, percent-encoded; a query may follow.</param>
    /// <param name="status">Status that was answered.</param>
    public void CountAnswer(string method, string target, int status)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(target);
        var request = DocumentedAnswers.Request(method, target);
        request.Operation = _engine.Responder.Match(request).Operation;
        _engine.Coverage.Count(request, status);
    }

    /// <summary>Begins a stub for an operation.</summary>
    public CoinStatsStubBuilder When(CoinStatsOperation operation) => _default.When(operation);

    /// <summary>Begins a stub for any request.</summary>
    public CoinStatsStubBuilder WhenAny() => _default.WhenAny();

    /// <summary>Begins a verification of the requests to an operation.</summary>
    public CoinStatsReceived Received(CoinStatsOperation operation) => _default.Received(operation);

    /// <summary>Begins a verification of all requests.</summary>
    public CoinStatsReceived Received() => _default.Received();

    /// <summary>Adds WireMock stub mappings: one mapping, or <c>{"mappings": […]}</c>.</summary>
    /// <exception cref="CoinStatsMockException">The text is not one.</exception>
    public void AddMappings(string json) => _default.AddMappings(json);

    /// <summary>
    /// Adds the WireMock stub mappings of all JSON files of a folder and its subfolders, by name: a recording of the client, or one of
    /// WireMock.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The number of files.</returns>
    /// <exception cref="CoinStatsMockException">The folder does not exist, or a file holds no mapping; the message names it.</exception>
    public int AddMappingFiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new CoinStatsMockException($"There is no folder {folder}.");
        }

        string[] files = [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (var file in files)
        {
            try
            {
                AddMappings(File.ReadAllText(file));
            }
            catch (CoinStatsMockException problem)
            {
                throw new CoinStatsMockException($"{Path.GetRelativePath(folder, file)}: {problem.Message}", problem);
            }
        }

        return files.Length;
    }

    /// <summary>Gives a part of the server that shares nothing with the others, made when first named.</summary>
    /// <exception cref="CoinStatsMockException">There are too many lanes, or the name is too long.</exception>
    public CoinStatsMockLane Lane(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CoinStatsMockLane(
            _engine,
            _engine.Lanes.Get(name)
                ?? throw new CoinStatsMockException(
                    $"There are {LaneNames.MaxLanes} lanes already, or the name of this one is too long. Reset forgets them."
                )
        );
    }

    /// <summary>Forgets stubs, scenarios, journal and settings of every lane; simulations go back to the server's options.</summary>
    public void Reset() => _engine.Lanes.Reset();

    /// <summary>
    /// Serves another document from the next request on. Requests under way keep the one they began with; stubs, journal and settings stay.
    /// </summary>
    /// <param name="specJson">OpenAPI document as JSON text.</param>
    /// <exception cref="CoinStatsMockException">The document cannot be served; the previous one still is.</exception>
    public void LoadDocument(string specJson)
    {
        ArgumentNullException.ThrowIfNull(specJson);
        var outcome = "failed";
        try
        {
            _engine.Serve(CompiledDocument.Compile(specJson, _engine.Options.Seed, CancellationToken.None));
            outcome = "loaded";
        }
        finally
        {
            MockInstruments.Reloads.Add(1, KeyValuePair.Create<string, object?>("coinstats.mock.outcome", outcome));
        }
    }

    /// <summary>Stops listening: accepts no new request, lets those under way finish, then breaks off what is left.</summary>
    /// <param name="drainTime">How long requests under way may take.</param>
    /// <param name="cancellationToken">Breaks them off earlier.</param>
    public async Task StopAsync(TimeSpan drainTime, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(drainTime, TimeSpan.Zero);
        if (_host is not null)
        {
            using var clock = new CancellationTokenSource(drainTime, _engine.Options.TimeProvider);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
            await _host.StopAsync(limit.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the document as WireMock stub mappings: one file for each operation.</summary>
    /// <param name="folder">Folder for the files; made where it does not exist. WireMock reads such a folder as its
    /// <c>mappings</c>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The number of mappings.</returns>
    public Task<int> ExportWireMockAsync(string folder, CancellationToken cancellationToken = default) =>
        WriteAsync(WireMockExport.Files(_engine.Document), folder, cancellationToken);

    /// <summary>Writes the document as mappings of WireMock.Net: one file for each operation.</summary>
    /// <param name="folder">Folder for the files; made where it does not exist. WireMock.Net reads such a folder with
    /// <c>ReadStaticMappings</c>.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The number of mappings.</returns>
    public Task<int> ExportWireMockNetAsync(string folder, CancellationToken cancellationToken = default) =>
        WriteAsync(WireMockNetExport.Files(_engine.Document), folder, cancellationToken);

    /// <summary>Makes a handler that answers as this server does, without a socket. The caller disposes it.</summary>
    public HttpMessageHandler CreateHandler() => new MockMessageHandler(_engine, lane: "");

    /// <summary>
    /// Makes a handler that trusts <see cref="Authority"/> and no other, for clients of <see cref="HttpsBaseAddress"/>. The caller disposes
    /// it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The server has made no certificate.</exception>
    public HttpMessageHandler CreateTrustingHandler() =>
        TrustingHandler.Create(
            Authority
                ?? throw new InvalidOperationException(
                    $"The server has made no certificate: set {nameof(CoinStatsMockOptions)}.{nameof(CoinStatsMockOptions.Https)}, without a "
                        + $"{nameof(CoinStatsMockHttpsOptions.Certificate)} of your own."
                )
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }

        _engine.Dispose();
    }

    private static async Task<int> WriteAsync(IEnumerable<ExportedFile> files, string folder, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        var count = 0;
        foreach (var file in files)
        {
            count += file.Count;
            await File.WriteAllTextAsync(
                    Path.Combine(folder, file.Name),
                    file.Json.ToJsonString(JsonText.Indented) + "\n",
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        return count;
    }

    private static MockEngine Engine(CoinStatsMockOptions? options, CancellationToken cancellationToken)
    {
        options ??= new CoinStatsMockOptions();
        options.Validate();
        var document = options.SpecJson is null
            ? BundledDocument.Compile(options.Seed, cancellationToken)
            : CompiledDocument.Compile(options.SpecJson, options.Seed, cancellationToken);
        return new MockEngine(document, options, OwnRoutes.Page, engine => new OwnRoutes(engine).Answer);
    }
}
