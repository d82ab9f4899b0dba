namespace CoinStats.MockServer;

/// <summary>
/// A server shared by the tests of a class or collection. It knows no test framework; for xunit, one line makes it a fixture that
/// the framework starts and stops: <c>public sealed class MockFixture : CoinStatsMockFixture, IAsyncLifetime;</c>.
/// </summary>
/// <param name="options">How the server behaves; null for the defaults.</param>
public class CoinStatsMockFixture(CoinStatsMockOptions? options) : IAsyncDisposable
{
    private CoinStatsMockServer? _server;

    /// <summary>Makes a fixture whose server behaves as by default.</summary>
    public CoinStatsMockFixture()
        : this(options: null) { }

    /// <summary>Gets the server.</summary>
    /// <exception cref="InvalidOperationException">It is not started, or is disposed.</exception>
    public CoinStatsMockServer Server =>
        _server
        ?? throw new InvalidOperationException(
            "The mock server is not running: InitializeAsync starts it. With xunit the fixture's class must implement IAsyncLifetime."
        );

    /// <summary>Starts the server; nothing where it runs.</summary>
    public async Task InitializeAsync() => _server ??= await CoinStatsMockServer.StartAsync(options).ConfigureAwait(false);

    /// <summary>Stops the server; nothing where it does not run.</summary>
    public async Task DisposeAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is { } server)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return new ValueTask(DisposeAsync());
    }
}
