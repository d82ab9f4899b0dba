using System.Net;
using System.Security.Cryptography.X509Certificates;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Hosting.Https;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStats.MockServer.Hosting;

/// <summary>The sockets of a mock server: http, and https where it is asked for.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);
    private readonly StopSignals _signals = new();
    private readonly MadeCertificate? _made;
    private readonly WebApplication? _container;
    private readonly IServer _server;
    private int _disposed;

    private KestrelHost(CoinStatsMockOptions options)
    {
        if (options.Https is not { } https)
        {
            _server = KestrelFactory.Http(options);
            return;
        }

        _made = https.Certificate is null ? MadeCertificate.Create(MadeCertificate.NamesOf(options), options.TimeProvider) : null;
        _container = KestrelFactory.Https(options, https, https.Certificate ?? _made!.Server);
        _server = _container.Services.GetRequiredService<IServer>();
    }

    /// <summary>Where the server listens for http.</summary>
    public Uri Address => field ??= new Uri(Addresses.First());

    /// <summary>Where the server listens for https; null where it does not.</summary>
    public Uri? HttpsAddress => _container is null ? null : field ??= new Uri(Addresses.Last());

    /// <summary>The authority of the certificate made at start; null where none was made.</summary>
    public X509Certificate2? Authority => _made?.Authority;

    private ICollection<string> Addresses => _server.Features.Get<IServerAddressesFeature>()!.Addresses;

    /// <summary>Listens.</summary>
    public static async Task<KestrelHost> StartAsync(MockEngine engine, CancellationToken cancellationToken)
    {
        var options = engine.Options;
        engine.Gate.Allow([options.ListenAddress.ToString(), .. options.AllowedHosts]);
        var host = new KestrelHost(options);
        try
        {
            engine.AuthorityPem = host.Authority?.ExportCertificatePem();
            await host._server.StartAsync(new KestrelApplication(engine, host._signals), cancellationToken).ConfigureAwait(false);
            return host;
        }
        catch (IOException problem)
        {
            await host.ReleaseAsync().ConfigureAwait(false);
            throw new CoinStatsMockException(
                $"The mock server cannot listen on {Ports(options)}: {problem.InnerException?.Message ?? problem.Message}. "
                    + "Choose another port, or 0 for a free one.",
                problem
            );
        }
        catch
        {
            await host.ReleaseAsync().ConfigureAwait(false);
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
        await ReleaseAsync().ConfigureAwait(false);
    }

    private static string Ports(CoinStatsMockOptions options) =>
        new IPEndPoint(options.ListenAddress, options.Port)
        + (options.Https is { } https ? $" and {new IPEndPoint(options.ListenAddress, https.Port)}" : "");

    private async ValueTask ReleaseAsync()
    {
        _server.Dispose();
        if (_container is not null)
        {
            await _container.DisposeAsync().ConfigureAwait(false);
        }

        _made?.Dispose();
        _signals.Dispose();
    }
}
