using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary>Filters: what stands in <c>?( )</c>.</summary>
internal sealed partial class JsonPathReader
{
    private Func<JsonElement, JsonElement, bool> ReadOr()
    {
        var left = ReadAnd();
        while (TryTakeOperator("||"))
        {
            var (first, second) = (left, ReadAnd());
            left = (item, root) => first(item, root) || second(item, root);
        }

        return left;
    }

    private Func<JsonElement, JsonElement, bool> ReadAnd()
    {
        var left = ReadTerm();
        while (TryTakeOperator("&&"))
        {
            var (first, second) = (left, ReadTerm());
            left = (item, root) => first(item, root) && second(item, root);
        }

        return left;
    }

    private Func<JsonElement, JsonElement, bool> ReadTerm()
    {
        if (++_depth > MaxDepth)
        {
            throw Problem("is nested too deep");
        }

        SkipSpace();
        Func<JsonElement, JsonElement, bool> term;
        if (Peek() == '!' && Peek(1) != '=')
        {
            _at++;
            var inner = ReadTerm();
            term = (item, root) => !inner(item, root);
        }
        else if (TryTake("("))
        {
            term = ReadOr();
            SkipSpace();
            Expect(')');
        }
        else
        {
            term = ReadComparison();
        }

        _depth--;
        return term;
    }

    private Func<JsonElement, JsonElement, bool> ReadComparison()
    {
        var left = ReadOperand();
        SkipSpace();
        if (Array.Find(JsonPathComparison.Operators, o => TryTakeOperator(o)) is not { } comparison)
        {
            return (item, root) => left(item, root).Exists;
        }

        SkipSpace();
        if (comparison == "=~")
        {
            var pattern = ReadRegex();
            return (item, root) => left(item, root) is { Exists: true, Value.ValueKind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } operand
                && WireMockRegex.IsMatch(pattern, operand.Value.ToString());
        }

        var right = ReadOperand();
        return (item, root) => JsonPathComparison.Holds(comparison, left(item, root), right(item, root));
    }

    private Func<JsonElement, JsonElement, JsonPathOperand> ReadOperand()
    {
        SkipSpace();
        if (Peek() is '@' or '$')
        {
            var path = ReadPath();
            return (item, root) => JsonPathOperand.Of(path, item, root);
        }

        var literal = ReadLiteral();
        return (_, _) => new JsonPathOperand(true, literal);
    }
}
