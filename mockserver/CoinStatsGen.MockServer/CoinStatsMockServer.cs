using CoinStats.MockServer.Document;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Hosting;

namespace CoinStats.MockServer;

/// <summary>
/// An offline CoinStats server: it replays the document's success examples and every documented error, so that tests are
/// deterministic and cost no credits. Thread-safe.
/// </summary>
public sealed class CoinStatsMockServer : IAsyncDisposable
{
    private static readonly Uri SocketFreeAddress = new("http://coinstats.mock/");
    private readonly MockEngine _engine;
    private readonly KestrelHost? _host;

    private CoinStatsMockServer(MockEngine engine, KestrelHost? host)
    {
        _engine = engine;
        _host = host;
        BaseAddress = host?.Address ?? SocketFreeAddress;
    }

    /// <summary>Gets the address clients are pointed at, such as <c>http://127.0.0.1:51324/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets the number of operations served.</summary>
    public int OperationCount => _engine.Document.Operations.Length;

    /// <summary>A path that answers without further parameters, for a first try.</summary>
    internal string SamplePath => Array.Find(_engine.Document.Operations, o => o.Method == "GET" && !o.PathTemplate.Contains('{') && !o.Spec.Parameters.Any(p => p.Required))?.PathTemplate ?? "/";

    /// <summary>Starts a server on loopback and, by default, a free port.</summary>
    /// <exception cref="CoinStatsMockException">An option is out of range, the document cannot be read, or the port is taken.</exception>
    public static async Task<CoinStatsMockServer> StartAsync(CoinStatsMockOptions? options = null, CancellationToken cancellationToken = default)
    {
        var engine = Engine(options, cancellationToken);
        return new CoinStatsMockServer(engine, await KestrelHost.StartAsync(engine, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Makes a server that opens no socket; it is called through <see cref="CreateHandler"/>.</summary>
    /// <exception cref="CoinStatsMockException">An option is out of range or the document cannot be read.</exception>
    public static CoinStatsMockServer CreateSocketFree(CoinStatsMockOptions? options = null) => new(Engine(options, CancellationToken.None), host: null);

    /// <summary>Makes a handler that answers as this server does, without a socket. The caller disposes it.</summary>
    public HttpMessageHandler CreateHandler() => new MockMessageHandler(_engine);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static MockEngine Engine(CoinStatsMockOptions? options, CancellationToken cancellationToken)
    {
        options ??= new CoinStatsMockOptions();
        options.Validate();
        var document = options.SpecJson is null
            ? BundledDocument.Compile(options.Seed, cancellationToken)
            : CompiledDocument.Compile(options.SpecJson, options.Seed, cancellationToken);
        return new MockEngine(document, options);
    }
}
