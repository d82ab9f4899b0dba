using System.Buffers;

namespace CoinStats.StubEngine.Exchange;

/// <summary>What a header of an answer may be, whoever wrote it down: a stub, a document, another server.</summary>
internal static class HeaderRules
{
    private static readonly SearchValues<char> Token = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );
    private static readonly HashSet<string> Framing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Length",
        "Transfer-Encoding",
        "Trailer",
        "Upgrade",
    };

    /// <summary>It says where the body ends, which only the host that writes it knows. A copied one leaves callers waiting.</summary>
    public static bool IsFraming(string name) => Framing.Contains(name);

    /// <summary>The name is one that HTTP has (RFC 9110, 5.1).</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Token);

    /// <summary>
    /// The value in one line; what is no text becomes a space. Beyond ASCII it goes out as Latin-1, as WireMock sends it.
    /// </summary>
    public static string Value(string value) =>
        value.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !value.Contains('\u007f')
            ? value
            : string.Concat(value.Select(c => c is (< ' ' and not '\t') or '\u007f' ? ' ' : c));
}
