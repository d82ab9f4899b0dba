using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoinStats.MockServer.Hosting;

/// <summary>
/// Makes Kestrel: alone where it speaks http, which starts soonest; with the container that its TLS needs where it speaks https.
/// No middleware and no log in either.
/// </summary>
internal static class KestrelFactory
{
    /// <summary>Makes a server that listens for http.</summary>
    public static IServer Http(CoinStatsMockOptions options)
    {
        var kestrel = new KestrelServerOptions();
        Configure(kestrel, options);
        return new KestrelServer(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
    }

    /// <summary>Makes an application whose server listens for http and https; of the application only the server is used.</summary>
    public static WebApplication Https(CoinStatsMockOptions options, CoinStatsMockHttpsOptions https, X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                Configure(kestrel, options);
                kestrel.Listen(options.ListenAddress, https.Port, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1AndHttp2;
                    listen.UseHttps(
                        new HttpsConnectionAdapterOptions { ServerCertificate = certificate, ServerCertificateChain = https.Intermediates }
                    );
                });
            });
        return builder.Build();
    }

    private static void Configure(KestrelServerOptions kestrel, CoinStatsMockOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowResponseHeaderCompression = false;

        // As WireMock sends them; by itself Kestrel refuses what is not ASCII.
        kestrel.ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;

        // The engine limits bodies itself, so that the answer is the API's error body.
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MaxRequestLineSize = 32 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
        kestrel.Limits.MaxConcurrentConnections = 10_000;
        kestrel.Listen(options.ListenAddress, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
    }
}
