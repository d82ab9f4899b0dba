using System.Text;

namespace CoinStats.StubEngine.Templates;

/// <summary>Reads Handlebars templates, as far as WireMock's users write them.</summary>
internal sealed class TemplateParser(string text)
{
    private const int MaxDepth = 40;
    private int _at;
    private int _depth;

    /// <summary>Reads a whole template.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static TemplateNode[] Parse(string text)
    {
        var parser = new TemplateParser(text);
        var nodes = parser.ReadNodes(out var end);
        return end is null ? nodes : throw new FormatException($"unexpected '{{{{{end}}}}}'");
    }

    private TemplateNode[] ReadNodes(out string? end)
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException("blocks are nested too deep");
        }

        var nodes = new List<TemplateNode>();
        var plain = new StringBuilder();
        end = null;
        while (_at < text.Length)
        {
            var open = text.IndexOf("{{", _at, StringComparison.Ordinal);
            if (open < 0)
            {
                plain.Append(text, _at, text.Length - _at);
                _at = text.Length;
                break;
            }

            if (open > 0 && text[open - 1] == '\\')
            {
                plain.Append(text, _at, open - 1 - _at).Append("{{");
                _at = open + 2;
                continue;
            }

            plain.Append(text, _at, open - _at);
            if (ReadTag(open, out var trimBefore, out var trimAfter) is not { } tag)
            {
                plain.Append(text, open, text.Length - open);
                _at = text.Length;
                break;
            }

            if (trimBefore)
            {
                Trim(plain);
            }

            if (trimAfter)
            {
                SkipWhite();
            }

            if (tag.StartsWith('!'))
            {
                continue;
            }

            if (plain.Length > 0)
            {
                nodes.Add(new TextNode(plain.ToString()));
                plain.Clear();
            }

            if (tag.StartsWith('/') || tag == "else" || tag == "^" || tag.StartsWith("else ", StringComparison.Ordinal))
            {
                end = tag;
                break;
            }

            nodes.Add(
                tag.StartsWith('#') || tag.StartsWith('^')
                    ? ReadBlock(tag)
                    : new OutputNode(new TemplateExpressionParser(tag.TrimStart('&')).ReadCall())
            );
        }

        if (plain.Length > 0)
        {
            nodes.Add(new TextNode(plain.ToString()));
        }

        _depth--;
        return [.. nodes];
    }

    private BlockNode ReadBlock(string tag)
    {
        var head = tag[1..].Trim();
        string[] names = [];
        var asAt = head.IndexOf(" as |", StringComparison.Ordinal);
        if (asAt >= 0)
        {
            names = head[(asAt + 5)..].Trim('|', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            head = head[..asAt];
        }

        var call = new TemplateExpressionParser(head).ReadCall();
        SkipLineEnd();
        var body = ReadNodes(out var end);
        TemplateNode[] otherwise = [];
        if (end is "else" or "^")
        {
            SkipLineEnd();
            otherwise = ReadNodes(out end);
        }
        else if (end?.StartsWith("else ", StringComparison.Ordinal) == true)
        {
            otherwise = [ReadBlock("#" + end[5..])];
            end = "/" + call.Name;
        }

        if (end is null || !end.StartsWith('/'))
        {
            throw new FormatException($"'{{{{{tag}}}}}' is never closed");
        }

        return tag[0] == '^' ? new BlockNode(call, otherwise, body, names) : new BlockNode(call, body, otherwise, names);
    }

    // A tag ends at the first }} outside quotes. One that never ends is plain text: null.
    private string? ReadTag(int open, out bool trimBefore, out bool trimAfter)
    {
        var triple = text.AsSpan(open).StartsWith("{{{");
        var at = open + (triple ? 3 : 2);
        var close = triple ? "}}}" : "}}";
        var start = at;
        var quote = '\0';
        while (at < text.Length)
        {
            var letter = text[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '\'' or '"')
            {
                quote = letter;
            }
            else if (text.AsSpan(at).StartsWith(close))
            {
                var tag = text[start..at].Trim();
                _at = at + close.Length;
                trimBefore = tag.StartsWith('~');
                trimAfter = tag.EndsWith('~');
                return tag.Trim('~').Trim();
            }

            at++;
        }

        trimBefore = trimAfter = false;
        return null;
    }

    private static void Trim(StringBuilder plain)
    {
        while (plain.Length > 0 && char.IsWhiteSpace(plain[^1]))
        {
            plain.Length--;
        }
    }

    private void SkipWhite()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    // A block tag alone on its line takes the line's end with it.
    private void SkipLineEnd()
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, Math.Min(_at, text.Length) - 1)) + 1;
        if (_at < text.Length && text[_at] == '\n' && text.AsSpan(lineStart, _at - lineStart).TrimStart().StartsWith("{{"))
        {
            _at++;
        }
    }
}
