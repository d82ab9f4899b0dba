using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoinStats.MockServer.Hosting.Https;

/// <summary>
/// A certificate for some names, and the authority that signed it. The key of the authority is gone as soon as it has signed: whoever
/// trusts it trusts this one certificate, and nobody can make another.
/// </summary>
internal sealed class MadeCertificate : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // The longest that Apple's systems accept of an authority that their user has installed.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(397);

    // Clocks of containers and their hosts differ.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    private MadeCertificate(X509Certificate2 authority, X509Certificate2 server)
    {
        Authority = authority;
        Server = server;
    }

    /// <summary>Names that every certificate made here is for.</summary>
    public static IReadOnlyList<string> LocalNames { get; } = ["localhost", "127.0.0.1", "::1"];

    /// <summary>What clients trust; without a key.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>What the server shows; with its key.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>Makes a certificate that is valid for 397 days.</summary>
    /// <param name="names">What it is for besides <see cref="LocalNames"/>.</param>
    /// <param name="clock">Tells when its time begins.</param>
    public static MadeCertificate Create(IEnumerable<string> names, TimeProvider clock)
    {
        var start = clock.GetUtcNow() - Slack;
        var end = start + Lifetime;
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = AuthorityRequest(authorityKey).CreateSelfSigned(start, end);
        using var serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = ServerRequest(serverKey, authority, [.. LocalNames, .. names])
            .Create(authority, start, end, RandomNumberGenerator.GetBytes(16));
        using var server = signed.CopyWithPrivateKey(serverKey);
        return new MadeCertificate(CertificateFiles.Certificate(authority.RawData), WithStoredKey(server));
    }

    /// <summary>Names of a server that listens at an address.</summary>
    public static IEnumerable<string> NamesOf(CoinStatsMockOptions options) =>
        options
            .AllowedHosts.Where(CertificateName.IsValid)
            .Concat(options.Https?.Names ?? [])
            .Concat(
                IPAddress.Any.Equals(options.ListenAddress) || IPAddress.IPv6Any.Equals(options.ListenAddress)
                    ? []
                    : [options.ListenAddress.ToString()]
            );

    /// <inheritdoc/>
    public void Dispose()
    {
        Authority.Dispose();
        Server.Dispose();
    }

    private static CertificateRequest AuthorityRequest(ECDsa key)
    {
        var request = new CertificateRequest("CN=CoinStatsGen mock server authority", key, HashAlgorithmName.SHA256);
        var extensions = request.CertificateExtensions;
        extensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: true,
                hasPathLengthConstraint: true,
                pathLengthConstraint: 0,
                critical: true
            )
        );
        extensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        extensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static CertificateRequest ServerRequest(ECDsa key, X509Certificate2 authority, string[] names)
    {
        var request = new CertificateRequest("CN=CoinStatsGen mock server", key, HashAlgorithmName.SHA256);
        var extensions = request.CertificateExtensions;
        extensions.Add(
            new X509BasicConstraintsExtension(
                certificateAuthority: false,
                hasPathLengthConstraint: false,
                pathLengthConstraint: 0,
                critical: true
            )
        );
        extensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        extensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        extensions.Add(CertificateName.Alternatives(names));
        extensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, includeKeyIdentifier: true, includeIssuerAndSerial: false)
        );
        return request;
    }

    // On Windows TLS takes no key that lives in memory alone: it must have been read with its certificate.
    private static X509Certificate2 WithStoredKey(X509Certificate2 server) =>
        CertificateFiles.Pfx(server.Export(X509ContentType.Pfx), password: null);
}
