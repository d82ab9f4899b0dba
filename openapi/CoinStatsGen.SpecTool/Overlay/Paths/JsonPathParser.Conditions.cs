using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStatsGen.SpecTool.Overlay.Paths;

internal sealed partial class JsonPathParser
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    private const int MaxDepth = 100;

    private int _depth;

    private JsonPathCondition Condition()
    {
        var left = Conjunction();
        SkipSpace();
        while (Take("||"))
        {
            left = new JsonPathCondition.Or(left, Conjunction());
            SkipSpace();
        }

        return left;
    }

    private JsonPathCondition Conjunction()
    {
        var left = Test();
        SkipSpace();
        while (Take("&&"))
        {
            left = new JsonPathCondition.And(left, Test());
            SkipSpace();
        }

        return left;
    }

    // Each level of nesting passes here, so that a hostile filter ends in a message and not in a stack overflow.
    private JsonPathCondition Test()
    {
        if (++_depth > MaxDepth)
        {
            throw Fault("the filter is nested too deep");
        }

        SkipSpace();
        var condition = Peek switch
        {
            '!' => Negation(),
            '(' => Group(),
            _ => Comparison(),
        };
        _depth--;
        return condition;
    }

    private JsonPathCondition.Not Negation()
    {
        _at++;
        return new(Test());
    }

    private JsonPathCondition Group()
    {
        _at++;
        var inner = Condition();
        Expect(')');
        return inner;
    }

    private JsonPathCondition Comparison()
    {
        var left = Operand();
        SkipSpace();
        foreach (var comparison in Operators)
        {
            if (Take(comparison))
            {
                SkipSpace();
                return new JsonPathCondition.Compare(left, comparison, Operand());
            }
        }

        return left is JsonPathOperand.Query query
            ? new JsonPathCondition.Exists(query)
            : throw Fault("a literal alone is no condition");
    }

    private JsonPathOperand Operand()
    {
        var start = _at;
        if (Peek is '@' or '$')
        {
            var absolute = _text[_at++] == '$';
            var segments = Segments();
            return new JsonPathOperand.Query(absolute, new(_text[start.._at], segments));
        }

        if (Peek is '\'' or '"')
        {
            return new JsonPathOperand.Literal(JsonValue.Create(Quoted()));
        }

        while (char.IsLetterOrDigit(Peek) || Peek is '-' or '+' or '.' or '_')
        {
            _at++;
        }

        if (Peek == '(')
        {
            throw Fault($"the function {_text[start.._at]} is not supported");
        }

        try
        {
            return new JsonPathOperand.Literal(JsonNode.Parse(_text[start.._at]));
        }
        catch (JsonException)
        {
            _at = start;
            throw Fault("a query, a quoted text, a number, true, false or null is expected");
        }
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var value = new StringBuilder();
        while (Peek != quote)
        {
            if (_at >= _text.Length)
            {
                throw Fault("the quote is not closed");
            }

            value.Append(Peek == '\\' ? Escaped() : Peek);
            _at++;
        }

        _at++;
        return value.ToString();
    }

    // Stands on the backslash; leaves on the last character of the escape.
    private char Escaped()
    {
        _at++;
        switch (Peek)
        {
            case '\'' or '"' or '\\' or '/':
                return Peek;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length && ushort.TryParse(_text.AsSpan(_at + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                throw Fault("unknown escape");
        }
    }
}
