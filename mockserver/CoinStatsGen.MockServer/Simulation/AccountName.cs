using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoinStats.MockServer.Simulation;

/// <summary>What a caller's key is remembered as: a fingerprint from which the key cannot be read.</summary>
internal static class AccountName
{
    /// <summary>The account of callers without a key.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>The account of a key.</summary>
    public static string Of(string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return Anonymous;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return string.Concat(hash[..8].ToArray().Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
