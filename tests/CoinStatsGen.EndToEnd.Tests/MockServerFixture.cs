using System.Globalization;
using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>One mock server on loopback, and clients that ask it for a given status over real sockets.</summary>
public sealed class MockServerFixture : IAsyncLifetime
{
    private readonly SocketsHttpHandler _sockets = new();
    private CoinStatsMockServer? _server;

    public CoinStatsMockServer Server => _server ?? throw new InvalidOperationException("The server is not started.");

    public async Task InitializeAsync() => _server = await CoinStatsMockServer.StartAsync();

    public async Task DisposeAsync()
    {
        _sockets.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A client whose requests say <c>Prefer: code=status</c>, and what went over the wire.</summary>
    internal (CoinStatsClient Client, RecordingHandler Wire) ClientPreferring(int status)
    {
        var wire = new RecordingHandler(_sockets);
        var http = new HttpClient(wire, disposeHandler: false);
        http.DefaultRequestHeaders.Add("Prefer", "code=" + status.ToString(CultureInfo.InvariantCulture));
        return (new CoinStatsClient(http, Options()), wire);
    }

    // No retries: the theory asks for every error once, and would wait between attempts.
    public CoinStatsClientOptions Options() =>
        new()
        {
            ApiKey = "end-to-end-key",
            BaseAddress = Server.BaseAddress,
            Retry = { MaxRetries = 0 },
        };
}
