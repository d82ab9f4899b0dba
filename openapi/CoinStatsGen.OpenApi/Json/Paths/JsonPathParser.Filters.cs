namespace CoinStatsGen.OpenApi.Json.Paths;

/// <content>Filters, and the types of their functions (section 2.4.3).</content>
internal sealed partial class JsonPathParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "<", ">"];

    protected override bool TakeSpaced(string token)
    {
        var behind = At;
        SkipSpace();
        if (Take(token))
        {
            return true;
        }

        At = behind;
        return false;
    }

    protected override JsonPathCondition ReadTerm()
    {
        Enter();
        SkipSpace();
        var isNegated = Take("!");
        SkipSpace();
        JsonPathCondition condition;
        if (Take("("))
        {
            condition = ReadOr();
            SkipSpace();
            Expect(')');
        }
        else
        {
            condition = ReadComparison(mayCompare: !isNegated);
        }

        Leave();
        return isNegated ? new JsonPathCondition.Not(condition) : condition;
    }

    private JsonPathCondition ReadComparison(bool mayCompare)
    {
        var start = At;
        if (ReadFunctionName() is { } name)
        {
            if (name is "match" or "search")
            {
                return ReadMatch(isWhole: name == "match");
            }

            At = start;
        }

        var left = ReadOperand();
        if (mayCompare && Array.Find(Comparisons, TakeSpaced) is { } comparison)
        {
            SkipSpace();
            return new JsonPathCondition.Compare(Comparable(left, start), comparison, Comparable(ReadOperand(), start));
        }

        return left switch
        {
            JsonPathOperand.Query query => new JsonPathCondition.Exists(query.Path),
            JsonPathOperand.Literal => throw Fault("a literal alone is no condition"),
            _ => throw Fault("the result of the function must be compared"),
        };
    }

    // Half a condition would be worse than none: what may be several values is equal to nothing in particular.
    private JsonPathOperand Comparable(JsonPathOperand operand, int start)
    {
        if (operand is JsonPathOperand.Query { Path.IsDefinite: false })
        {
            At = start;
            throw Fault("only a path to one value can be compared, without *, .., slices, filters or lists of names");
        }

        return operand;
    }

    private JsonPathCondition.Match ReadMatch(bool isWhole)
    {
        var value = ReadValueArgument();
        ExpectSpaced(',');
        var pattern = ReadValueArgument();
        ExpectSpaced(')');
        return new JsonPathCondition.Match(value, pattern, isWhole);
    }

    private JsonPathOperand ReadOperand()
    {
        if (Peek is '@' or '$')
        {
            return new JsonPathOperand.Query(ReadQuery());
        }

        if (Peek is '\'' or '"')
        {
            return new JsonPathOperand.Literal(JsonPathLiteral.Of(ReadQuoted(ReadEscape)));
        }

        if (ReadFunctionName() is { } name)
        {
            return ReadFunction(name);
        }

        return Take("true") ? Word(JsonPathLiteral.Flag(true))
            : Take("false") ? Word(JsonPathLiteral.Flag(false))
            : Take("null") ? Word(JsonPathLiteral.Null)
            : new JsonPathOperand.Literal(JsonPathLiteral.Number(ReadNumber()));
    }

    private JsonPathOperand.Literal Word(JsonPathLiteral literal) =>
        IsOfName(Peek, isFirst: false) ? throw Fault("true, false or null is expected") : new JsonPathOperand.Literal(literal);

    private JsonPath ReadQuery()
    {
        Enter();
        var start = At;
        var isRelative = Text[At++] == '@';
        var segments = ReadSegments();
        Leave();
        return new JsonPath(Text.Substring(start, At - start), dialect, segments, isRelative);
    }

    // The name and the parenthesis that makes it one of a function.
    private string? ReadFunctionName()
    {
        var start = At;
        while (Peek is (>= 'a' and <= 'z') || (At > start && Peek is '_' or (>= '0' and <= '9')))
        {
            At++;
        }

        var name = Text.Substring(start, At - start);
        if (name.Length > 0 && Take("("))
        {
            return name;
        }

        At = start;
        return null;
    }

    private JsonPathOperand ReadFunction(string name)
    {
        Enter();
        JsonPathOperand call = name switch
        {
            "length" => new JsonPathOperand.Length(ReadValueArgument()),
            "count" => new JsonPathOperand.Count(ReadPathArgument()),
            "value" => new JsonPathOperand.Only(ReadPathArgument()),
            "match" or "search" => throw Fault($"{name} is a condition by itself, nothing to compare"),
            _ => throw Fault($"there is no function {name}"),
        };
        ExpectSpaced(')');
        Leave();
        return call;
    }

    private JsonPathOperand ReadValueArgument()
    {
        SkipSpace();
        return Comparable(ReadOperand(), At);
    }

    private JsonPath ReadPathArgument()
    {
        SkipSpace();
        return Peek is '@' or '$' ? ReadQuery() : throw Fault("a path is expected");
    }

    private void ExpectSpaced(char token)
    {
        SkipSpace();
        Expect(token);
    }

    private string ReadNumber()
    {
        var start = At;
        Take("-");
        var digits = At;
        SkipDigits();
        var isNumber = At > digits && (Text[digits] != '0' || At == digits + 1);
        if (isNumber && Take("."))
        {
            digits = At;
            SkipDigits();
            isNumber = At > digits;
        }

        if (isNumber && (Take("e") || Take("E")))
        {
            _ = Take("+") || Take("-");
            digits = At;
            SkipDigits();
            isNumber = At > digits;
        }

        var number = Text.Substring(start, At - start);
        At = isNumber ? At : start;
        return isNumber ? number : throw Fault("a query, a quoted text, a number, true, false or null is expected");
    }

    private void SkipDigits()
    {
        while (Peek is >= '0' and <= '9')
        {
            At++;
        }
    }
}
