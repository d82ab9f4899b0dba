namespace CoinStats.Http;

/// <summary>A path template cut into literals and parameter names, once per operation: literal 0, {name 0}, literal 1, …</summary>
internal sealed class PathTemplateParts
{
    private const string AllowedInPath = "/:@!$&'()*+,;=-._~%";

    private PathTemplateParts(string text, string[] literals, string[] names)
    {
        Text = text;
        Names = names;
        EscapedLiterals = Array.ConvertAll(literals, Escape);
    }

    public string Text { get; }

    /// <summary>The text between the parameters as it goes on the wire; one more than <see cref="Names"/>.</summary>
    public string[] EscapedLiterals { get; }

    public string[] Names { get; }

    public int IndexOf(string name) => Array.IndexOf(Names, name);

    public static PathTemplateParts Parse(string template)
    {
        if (template[0] != '/')
        {
            throw new ArgumentException($"The path template '{template}' must start with a slash.", nameof(template));
        }

        var literals = new List<string>();
        var names = new List<string>();
        int position = 0;
        while (true)
        {
            int open = template.IndexOf('{', position);
            if (open < 0)
            {
                literals.Add(template[position..]);
                return new PathTemplateParts(template, [.. literals], [.. names]);
            }

            int close = template.IndexOf('}', open);
            if (close <= open + 1)
            {
                throw new ArgumentException($"The path template '{template}' has a parameter without a name or an end.", nameof(template));
            }

            literals.Add(template[position..open]);
            names.Add(template[(open + 1)..close]);
            position = close + 1;
        }
    }

    public static string Escape(string literal) =>
        string.Concat(literal.EnumerateRunes().Select(rune =>
            rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || AllowedInPath.Contains((char)rune.Value))
                ? rune.ToString()
                : Uri.EscapeDataString(rune.ToString())));
}
