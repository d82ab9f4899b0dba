using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.Http;

/// <summary>A path template as it goes on the wire, made ready once per operation: literal 0, {name 0}, literal 1, …</summary>
internal sealed class SentPath
{
    private const string AllowedInPath = "/:@!$&'()*+,;=-._~%";

    private readonly PathTemplate _template;

    private SentPath(PathTemplate template)
    {
        _template = template;
        EscapedLiterals = Array.ConvertAll(template.Literals, Escape);
    }

    public string Text => _template.Text;

    /// <summary>The text between the parameters, escaped; one more than <see cref="Names"/>.</summary>
    public string[] EscapedLiterals { get; }

    public string[] Names => _template.Names;

    public int IndexOf(string name) => _template.IndexOf(name);

    public static SentPath Parse(string text)
    {
        if (text[0] != '/')
        {
            throw new ArgumentException($"The path template '{text}' must start with a slash.", nameof(text));
        }

        var template = PathTemplate.Parse(text);
        return template.IsWellFormed
            ? new SentPath(template)
            : throw new ArgumentException($"The path template '{text}' has a parameter without a name or an end.", nameof(text));
    }

    public static string Escape(string literal) =>
        string.Concat(
            literal
                .EnumerateRunes()
                .Select(rune =>
                    rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || AllowedInPath.Contains((char)rune.Value))
                        ? rune.ToString()
                        : Uri.EscapeDataString(rune.ToString())
                )
        );
}
