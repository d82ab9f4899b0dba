using System.Text.RegularExpressions;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <content>Filters: what stands in <c>?( )</c>.</content>
internal sealed partial class JaywayPathParser
{
    private JsonPathSelector.Filter ReadFilter()
    {
        Enter();
        Expect('?');
        SkipBlanks();
        if (Peek != '(')
        {
            throw Fault("( is expected");
        }

        var close = FindClose(At, ')', skipsExpressions: true);
        var outer = End;
        At++;
        End = close;
        var condition = ReadOr();
        SkipBlanks();
        if (!IsAtEnd)
        {
            throw Fault("not part of a filter");
        }

        At = close + 1;
        End = outer;
        Leave();
        return new(condition);
    }

    protected override bool TakeSpaced(string token)
    {
        SkipBlanks();
        return Take(token);
    }

    protected override JsonPathCondition ReadTerm()
    {
        Enter();
        SkipBlanks();
        var start = At;
        JsonPathCondition term;
        if (Take("!"))
        {
            SkipBlanks();
            var isOfPath = Peek is '@' or '$';
            At = isOfPath ? start : At;
            term = isOfPath ? ReadComparison() : new JsonPathCondition.Not(ReadTerm());
        }
        else if (Take("("))
        {
            term = ReadOr();
            SkipBlanks();
            Expect(')');
        }
        else
        {
            term = ReadComparison();
        }

        Leave();
        return term;
    }

    private JsonPathCondition ReadComparison()
    {
        // Before a path, ! asks that it leads nowhere; before a comparison it counts for nothing.
        var isNegated = TakeSpaced("!");
        var left = ReadOperand();
        var behind = At;
        if (ReadOperator() is { } comparison)
        {
            SkipBlanks();
            return comparison == "=~"
                ? new JsonPathCondition.Like(left, ReadExpression())
                : new JsonPathCondition.Compare(left, comparison, ReadOperand());
        }

        At = behind;
        var exists = left is JsonPathOperand.Query query
            ? new JsonPathCondition.Exists(query.Path)
            : throw Fault("a literal alone is no condition");
        return isNegated ? new JsonPathCondition.Not(exists) : exists;
    }

    private string? ReadOperator()
    {
        SkipBlanks();
        var start = At;
        if (IsOfComparison(Peek))
        {
            while (IsOfComparison(Peek))
            {
                At++;
            }
        }
        else
        {
            while (!IsAtEnd && Peek != ' ')
            {
                At++;
            }
        }

        var word = Text.Substring(start, At - start);
        return word == "=~" ? word : JaywayOperators.Find(word);
    }

    private JsonPathOperand ReadOperand()
    {
        SkipBlanks();
        return Peek is '@' or '$' ? new JsonPathOperand.Query(ReadInnerPath()) : new JsonPathOperand.Literal(ReadLiteral());
    }

    // A path in a filter ends before a space, a comparison, or a parenthesis that is not its own; what is in brackets is its own.
    private JsonPath ReadInnerPath()
    {
        Enter();
        var start = At;
        var end = At + 1;
        while (end < End && Text[end] != ' ' && !IsOfComparison(Text[end]) && !(Text[end] == ')' && Text[end - 1] != '('))
        {
            end = Text[end] == '[' ? FindClose(end, ']', skipsExpressions: false) + 1 : end + 1;
        }

        var outer = End;
        End = end;
        var path = ReadPath();
        End = outer;
        Leave();
        return path;
    }

    private static bool IsOfComparison(char character) => character is '<' or '>' or '=' or '~' or '!';

    private Regex ReadExpression()
    {
        Expect('/');
        var start = At;
        At = EndOf('/', At - 1);
        var pattern = Text.Substring(start, At - start);
        At++;
        var options = RegexOptions.None;
        for (; Peek is (>= 'a' and <= 'z') or 'U'; At++)
        {
            options |= Peek switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        var isExpression = BoundedRegex.TryCompile(pattern, options) is not null;
        return isExpression ? BoundedRegex.Compile($@"\A(?:{pattern})\z", options) : throw Fault("the expression is none");
    }

    private int FindClose(int open, char close, bool skipsExpressions)
    {
        var opened = 1;
        for (var i = open + 1; i < End; i++)
        {
            if (Text[i] is '\'' or '"' || (skipsExpressions && Text[i] == '/'))
            {
                i = EndOf(Text[i], i);
            }
            else if (Text[i] == Text[open])
            {
                opened++;
            }
            else if (Text[i] == close && --opened == 0)
            {
                return i;
            }
        }

        At = End;
        throw Fault($"{close} is expected");
    }

    // Where what begins with a quote or a slash ends with another.
    private int EndOf(char delimiter, int start)
    {
        for (var i = start + 1; i < End; i++)
        {
            if (Text[i] == '\\')
            {
                i++;
            }
            else if (Text[i] == delimiter)
            {
                return i;
            }
        }

        At = start;
        throw Fault(delimiter == '/' ? "the expression is not closed" : "the quote is not closed");
    }
}
