using System.Text;
using System.Text.RegularExpressions;

namespace CoinStats.StubEngine.Matching;

/// <summary>A path with named gaps as stubs write it, such as <c>/things/{id}</c>, with <c>**</c> for the rest. A gap takes one segment that is not empty.</summary>
internal sealed class UrlTemplate
{
    private readonly Regex _pattern;

    /// <summary>Reads a template.</summary>
    public UrlTemplate(string text)
    {
        Text = text;
        var names = new List<string>();
        var pattern = new StringBuilder(@"\A");
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            pattern.Append(Regex.Escape(text[at..open])).Append("([^/]+)");
            names.Add(text[(open + 1)..close]);
            at = close + 1;
        }

        pattern.Append(Regex.Escape(text[at..]).Replace(@"\*\*", ".*", StringComparison.Ordinal)).Append(@"\z");
        Names = [.. names];

        // Literals, gaps and wildcards only, matched in linear time: a limit could but fail a path that fits, on a machine that is late.
        _pattern = new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
    }

    /// <summary>The template as written.</summary>
    public string Text { get; }

    /// <summary>Names of the gaps in order.</summary>
    public string[] Names { get; }

    /// <summary>A path, as sent, fits.</summary>
    public bool Matches(string path) => WireMockRegex.IsMatch(_pattern, path);

    /// <summary>What stands in the gaps, as sent; null where the path does not fit.</summary>
    public Dictionary<string, string>? Parse(string path)
    {
        var match = _pattern.Match(path);
        if (!match.Success)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
        {
            values[Names[i]] = match.Groups[i + 1].Value;
        }

        return values;
    }
}
