using System.Net;
using CoinStats.MockServer.Engine;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoinStats.MockServer.Hosting;

/// <summary>Kestrel alone: no host builder, no container, no middleware, no log.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);
    private readonly KestrelServer _server;
    private readonly StopSignals _signals;

    private int _disposed;

    private KestrelHost(KestrelServer server, StopSignals signals)
    {
        _server = server;
        _signals = signals;
    }

    /// <summary>Where the server listens.</summary>
    public Uri Address => new(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Listens.</summary>
    public static async Task<KestrelHost> StartAsync(MockEngine engine, CancellationToken cancellationToken)
    {
        var options = engine.Options;
        engine.Gate.Allow([options.ListenAddress.ToString(), .. options.AllowedHosts]);
        var signals = new StopSignals();
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(ServerOptions(options)), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new KestrelApplication(engine, signals), cancellationToken).ConfigureAwait(false);
            return new KestrelHost(server, signals);
        }
        catch (IOException problem)
        {
            server.Dispose();
            signals.Dispose();
            throw new CoinStatsMockException(
                $"The mock server cannot listen on {new IPEndPoint(options.ListenAddress, options.Port)}: "
                    + $"{problem.InnerException?.Message ?? problem.Message}. Choose another port, or 0 for a free one.",
                problem
            );
        }
        catch
        {
            server.Dispose();
            signals.Dispose();
            throw;
        }
    }

    /// <summary>Accepts nothing new and lets requests under way finish, so long as the token allows; then breaks them off.</summary>
    public async Task StopAsync(CancellationToken limit)
    {
        await _signals.DrainAsync().ConfigureAwait(false);
        await _server.StopAsync(limit).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _signals.StopAsync().ConfigureAwait(false);
        using var limit = new CancellationTokenSource(StopLimit);
        await _server.StopAsync(limit.Token).ConfigureAwait(false);
        _server.Dispose();
        _signals.Dispose();
    }

    private static KestrelServerOptions ServerOptions(CoinStatsMockOptions options)
    {
        var server = new KestrelServerOptions
        {
            AddServerHeader = false,
            AllowResponseHeaderCompression = false,

            // As WireMock sends them; by itself Kestrel refuses what is not ASCII.
            ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1,
            Limits =
            {
                // The engine limits bodies itself, so that the answer is the API's error body.
                MaxRequestBodySize = null,
                MaxRequestLineSize = 32 * 1024,
                MaxRequestHeadersTotalSize = 64 * 1024,
                MaxConcurrentConnections = 10_000,
            },
        };
        server.Listen(options.ListenAddress, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        return server;
    }
}
