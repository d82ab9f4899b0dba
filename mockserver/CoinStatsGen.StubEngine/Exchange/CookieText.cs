using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Exchange;

/// <summary>Reads cookie headers.</summary>
internal static class CookieText
{
    /// <summary>First cookie of a name, or null.</summary>
    public static string? First(StringValues headers, string name)
    {
        foreach (var (cookie, value) in All(headers))
        {
            if (cookie == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>All cookies in order, names and values percent-decoded, as clients of a document escape them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Decoded(StringValues headers) =>
        All(headers)
            .Select(static cookie => KeyValuePair.Create(Uri.UnescapeDataString(cookie.Name), Uri.UnescapeDataString(cookie.Value)));

    /// <summary>All cookies in order.</summary>
    public static IEnumerable<(string Name, string Value)> All(StringValues headers)
    {
        foreach (var header in headers)
        {
            foreach (var pair in (header ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = pair.IndexOf('=');
                if (equals > 0)
                {
                    yield return (pair[..equals].TrimEnd(), pair[(equals + 1)..].TrimStart().Trim('"'));
                }
            }
        }
    }
}
