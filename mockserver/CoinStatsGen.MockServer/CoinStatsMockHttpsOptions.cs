using System.Security.Cryptography.X509Certificates;

namespace CoinStats.MockServer;

/// <summary>How a mock server speaks https beside http: HTTP/2 and HTTP/1.1, chosen by ALPN (RFC 7301).</summary>
public sealed class CoinStatsMockHttpsOptions
{
    /// <summary>Gets the port to listen on for https.</summary>
    /// <value>0 picks a free one. Default: 0.</value>
    public int Port { get; init; }

    /// <summary>Gets the certificate to show, with its private key. The caller disposes it after the server.</summary>
    /// <value>Default: null; a certificate is made at start, and <see cref="CoinStatsMockServer.Authority"/> is what clients
    /// trust.</value>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Gets the certificates between <see cref="Certificate"/> and the one that clients trust, which are sent along.</summary>
    /// <value>Default: none.</value>
    public X509Certificate2Collection Intermediates { get; init; } = [];

    /// <summary>Gets names and addresses that the certificate made at start is for, besides localhost, 127.0.0.1, ::1, the address
    /// listened on and <see cref="CoinStatsMockOptions.AllowedHosts"/>.</summary>
    /// <value>Host names such as <c>coinstats-mock</c> or <c>*.test</c>, and IP addresses. Default: none.</value>
    public IReadOnlyList<string> Names { get; init; } = [];

    internal void Validate()
    {
        if (Port is < 0 or > 65535)
        {
            throw new CoinStatsMockException($"Https.Port must be from 0 to 65535, but is {Port}.");
        }

        if (Certificate is { HasPrivateKey: false })
        {
            throw new CoinStatsMockException(
                $"Https.Certificate ({Certificate.Subject}) comes without its private key, with which the server proves that it is its own."
            );
        }

        if (Names.FirstOrDefault(name => !Hosting.Https.CertificateName.IsValid(name)) is { } wrong)
        {
            throw new CoinStatsMockException(
                $"Https.Names must hold host names such as coinstats-mock or *.test, or IP addresses, but has '{wrong}'."
            );
        }
    }
}
