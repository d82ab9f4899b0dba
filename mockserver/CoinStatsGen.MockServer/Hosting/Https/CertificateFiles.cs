using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoinStats.MockServer.Hosting.Https;

/// <summary>Reads certificates of files: PEM (RFC 7468) or PFX (RFC 7292), told by what is in them, not by their names.</summary>
internal static class CertificateFiles
{
    /// <summary>Reads a certificate with its key, and the further certificates of its file.</summary>
    /// <param name="certificate">PEM or PFX.</param>
    /// <param name="key">PEM of the key; null where it stands beside the certificate.</param>
    /// <param name="password">Of the PFX, or of an encrypted key; null where there is none.</param>
    /// <exception cref="CoinStatsMockException">A file cannot be read as that; the message names it and never holds the
    /// password.</exception>
    public static (X509Certificate2 Certificate, X509Certificate2Collection Intermediates) Read(
        string certificate,
        string? key,
        string? password
    )
    {
        try
        {
            return File.ReadAllBytes(certificate) is var bytes && bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0
                ? Pem(System.Text.Encoding.UTF8.GetString(bytes), key is null ? null : File.ReadAllText(key), password)
                : (Pfx(bytes, password), []);
        }
        catch (Exception problem)
            when (problem is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new CoinStatsMockException(
                $"{Path.GetFileName(certificate)}{(key is null ? "" : " with " + Path.GetFileName(key))} cannot be used as a certificate with "
                    + $"its private key: {problem.Message} It must be PEM, with the key in it or in a file of its own, or PFX.",
                problem
            );
        }
    }

    /// <summary>Reads a certificate.</summary>
    public static X509Certificate2 Certificate(byte[] bytes) =>
#if NET9_0_OR_GREATER
        X509CertificateLoader.LoadCertificate(bytes);
#else
        new(bytes);
#endif

    /// <summary>Reads a certificate with its key, which can be written out again.</summary>
    public static X509Certificate2 Pfx(byte[] bytes, string? password) =>
#if NET9_0_OR_GREATER
        X509CertificateLoader.LoadPkcs12(bytes, password, X509KeyStorageFlags.Exportable);
#else
        new(bytes, password, X509KeyStorageFlags.Exportable);
#endif

    private static (X509Certificate2 Certificate, X509Certificate2Collection Intermediates) Pem(
        string certificate,
        string? key,
        string? password
    )
    {
        using var read = password is null
            ? X509Certificate2.CreateFromPem(certificate, key ?? certificate)
            : X509Certificate2.CreateFromEncryptedPem(certificate, key ?? certificate, password);
        var all = new X509Certificate2Collection();
        all.ImportFromPem(certificate);
        var intermediates = new X509Certificate2Collection(all.Skip(1).ToArray());
        return (Pfx(read.Export(X509ContentType.Pfx), password: null), intermediates);
    }
}
