using System.Security.Cryptography;
using System.Text;
using CoinStats.Http;

namespace CoinStats.Caching;

/// <summary>Names a call by all that its answer depends on.</summary>
internal static class CacheKey
{
    /// <summary>A digest of address, arguments and credential, keyed by the latter: it tells neither the API key nor a wallet.</summary>
    public static string Of(ApiRequest request, string baseAddress, byte[] credentialDigest)
    {
        // Lines cannot be forged: no part holds a line break.
        var text = new StringBuilder(request.Operation.Method)
            .Append('\n')
            .Append(request.PathAndQuery(baseAddress))
            .Append('\n')
            .Append(request.Accept);
        foreach (var (name, value) in request.Headers)
        {
            text.Append('\n').Append(name.ToLowerInvariant()).Append(':').Append(value);
        }

        if (request.Cookies is { } cookies)
        {
            text.Append("\ncookie:").Append(cookies);
        }

        var utf8 = Encoding.UTF8.GetBytes(text.ToString());
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(credentialDigest, utf8, digest);
        return string.Concat("coinstats:", Convert.ToHexString(digest));
    }
}
