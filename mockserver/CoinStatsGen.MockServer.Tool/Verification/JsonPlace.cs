using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>A place in a JSON body.</summary>
/// <param name="Path">JSON path (RFC 9535), such as <c>$.result[0]['24h']</c>.</param>
/// <param name="Pattern">The same with <c>[*]</c> for every entry of a list.</param>
internal readonly record struct JsonPlace(string Path, string Pattern)
{
    /// <summary>The whole body.</summary>
    public static readonly JsonPlace Root = new("$", "$");

    /// <summary>A member of the object here.</summary>
    public JsonPlace Member(string name)
    {
        var isPlain = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        var step = isPlain ? "." + name : $"['{JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString().Replace("'", "\\'", StringComparison.Ordinal)}']";
        return new JsonPlace(Path + step, Pattern + step);
    }

    /// <summary>An entry of the list here.</summary>
    public JsonPlace Entry(int index) => new(string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]"), Pattern + "[*]");
}
