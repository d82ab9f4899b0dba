namespace CoinStatsGen.OpenApi.Json;

/// <summary>A name as a part of a JSON pointer (RFC 6901, section 3), and back.</summary>
internal static class PointerToken
{
    /// <summary>A name as a token.</summary>
    public static string Escape(string name) =>
        name.IndexOf('~') < 0 && name.IndexOf('/') < 0 ? name : name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>A token as a name.</summary>
    public static string Unescape(string token) => token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
