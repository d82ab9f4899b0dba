using System.Security.Cryptography;
using System.Text;

namespace CoinStats.Http;

/// <summary>Names what belongs to one API key without naming the key.</summary>
internal static class CredentialDigest
{
    private const int Bytes = 16;

    /// <summary>
    /// HMAC-SHA-256 of the purpose, keyed with the credential and cut to 128 bits: equal for equal keys, and tells nothing about them.
    /// Other purposes have other digests.
    /// </summary>
    public static string Of(string? secret, string purpose) =>
        secret is null
            ? ""
            : Convert
                .ToHexString(
                    HMACSHA256
                        .HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes("CoinStatsGen/1 " + purpose))
                        .AsSpan(0, Bytes)
                )
                .ToLowerInvariant();
}
