using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Tests.Json;

public class JsonReaderTests
{
    [Theory]
    [InlineData("null", JsonKind.Null)]
    [InlineData("true", JsonKind.True)]
    [InlineData("false", JsonKind.False)]
    [InlineData("0", JsonKind.Number)]
    [InlineData("-0", JsonKind.Number)]
    [InlineData("-12.50e+3", JsonKind.Number)]
    [InlineData("1E400", JsonKind.Number)]
    [InlineData("123456789012345678901234567890", JsonKind.Number)]
    [InlineData("\"\"", JsonKind.String)]
    [InlineData("\"\\u0000\\\"\\/\\b\\f\\n\\r\\t\"", JsonKind.String)]
    [InlineData("\"\\ud800\"", JsonKind.String)]
    [InlineData("\"😀\u007f\u2028\"", JsonKind.String)]
    [InlineData("[]", JsonKind.Array)]
    [InlineData(" \t\r\n[ 1 , [ ] , { } ]\n", JsonKind.Array)]
    [InlineData("{}", JsonKind.Object)]
    [InlineData("{\"\":{\"a\":[{}]},\"b\":null}", JsonKind.Object)]
    [InlineData("\uFEFF{}", JsonKind.Object)]
    public void Parse_WellFormedText_GivesTheValue(string text, JsonKind kind)
    {
        var result = JsonReader.Parse(text);

        result.Problem.ShouldBeNull();
        result.Value!.Value.Kind.ShouldBe(kind);
        result.Value.Value.ToCompactJson().ShouldBe(Compact(text));
    }

    [Theory]
    [InlineData("", 1, 1, "expected a value, found the end of the text")]
    [InlineData(" \n ", 2, 2, "expected a value, found the end of the text")]
    [InlineData("{", 1, 2, "expected a name in quotes, or '}', found the end of the text")]
    [InlineData("[", 1, 2, "expected a value, found the end of the text")]
    [InlineData("{\n  \"a\": 1,\n}", 3, 1, "expected a name in quotes behind the comma, found '}'")]
    [InlineData("[1,]", 1, 4, "expected a value, found ']'")]
    [InlineData("[1 2]", 1, 4, "expected ',' or ']' behind an item of an array, found '2'")]
    [InlineData("{\"a\" 1}", 1, 6, "expected ':' behind the name of a member, found '1'")]
    [InlineData("{\"a\":1 \"b\":2}", 1, 8, "expected ',' or '}' behind a member of an object, found '\"'")]
    [InlineData("{a:1}", 1, 2, "expected a name in quotes, or '}', found 'a'")]
    [InlineData("[1}", 1, 3, "expected ',' or ']' behind an item of an array, found '}'")]
    [InlineData("{} x", 1, 4, "expected the end of the text behind the value, found 'x'")]
    [InlineData("01", 1, 2, "expected no digit behind a leading zero, found '1'")]
    [InlineData("-", 1, 2, "expected a digit, found the end of the text")]
    [InlineData("1.", 1, 3, "expected a digit behind the decimal point, found the end of the text")]
    [InlineData("1e+", 1, 4, "expected a digit in the exponent, found the end of the text")]
    [InlineData("+1", 1, 1, "expected a value, found '+'")]
    [InlineData(".5", 1, 1, "expected a value, found '.'")]
    [InlineData("NaN", 1, 1, "expected a value, found 'N'")]
    [InlineData("True", 1, 1, "expected a value, found 'T'")]
    [InlineData("tru", 1, 1, "lower case), found 't'")]
    [InlineData("\"abc", 1, 5, "expected the closing quote of a string, found the end of the text")]
    [InlineData("\"a\nb\"", 1, 3, "expected an escape instead of a control character in a string, found the character U+000A")]
    [InlineData("\"\\x\"", 1, 3, "expected one of \" \\ / b f n r t u behind the backslash, found 'x'")]
    [InlineData("\"\\u12G4\"", 1, 6, "expected four hexadecimal digits behind \\u, found 'G'")]
    [InlineData("\"\\", 1, 3, "found the end of the text")]
    [InlineData("\"\\u12", 1, 6, "found the end of the text")]
    [InlineData("'a'", 1, 1, "expected a value, found '''")]
    [InlineData("// c\n1", 1, 1, "expected a value, found '/'")]
    [InlineData("<html>", 1, 1, "expected a value, found '<'")]
    [InlineData("openapi: 3.0.0", 1, 1, "expected a value, found 'o'")]
    [InlineData("\u00a01", 1, 1, "found the character U+00A0")]
    [InlineData("[\r\n1,\r\n\r!]", 4, 1, "found '!'")]
    public void Parse_IllFormedText_TellsPlaceAndExpectation(string text, int line, int column, string message)
    {
        var result = JsonReader.Parse(text);

        result.Value.ShouldBeNull();
        result.Problem!.Message.ShouldContain(message);
        (result.Problem.Position.Line, result.Problem.Position.Column).ShouldBe((line, column));
        result.Problem.Length.ShouldBe(1);
    }

    // Not inline data: a lone surrogate does not survive an attribute.
    [Fact]
    public void Parse_UnpairedSurrogateInTheText_IsRefused()
    {
        JsonReader
            .Parse("\"\ud83d\"")
            .Problem!.Message.ShouldContain("expected a pair of surrogates, not one alone, found the character U+D83D");
        JsonReader.Parse("\"\ude00\ud83d\"").Problem!.Position.Column.ShouldBe(2);
    }

    [Fact]
    public void Parse_NestingAtTheLimit_IsRead() =>
        JsonReader.Parse(Nested(JsonReader.MaxDepth)).Value!.Value.Kind.ShouldBe(JsonKind.Array);

    [Theory]
    [InlineData(JsonReader.MaxDepth + 1)]
    [InlineData(2_000_000)]
    public void Parse_NestingBeyondTheLimit_IsRefused(int depth)
    {
        var problem = JsonReader.Parse(Nested(depth)).Problem!;

        problem.Message.ShouldContain("at most 512 arrays and objects within each other");
        problem.Position.Column.ShouldBe(JsonReader.MaxDepth + 1);
    }

    [Fact]
    public void Parse_NameTwice_IsReportedAndTheLastCounts()
    {
        var result = JsonReader.Parse("""{"a":{"x":1},"b":0,"a":2,"\u0061":3}""");

        result.Duplicates.Select(duplicate => duplicate.Position.Column).ShouldBe([20, 26]);
        result.Duplicates[0].Message.ShouldBe("The name \"a\" stands twice in one object; the last one counts. Remove one.");
        result.Value!.Value.TryGet("a", out var last).ShouldBeTrue();
        last.ToCompactJson().ShouldBe("3");
    }

    [Fact]
    public void Parse_SameNameInInnerObject_IsNoDuplicate() =>
        JsonReader.Parse("""{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}""").Duplicates.ShouldBeEmpty();

    [Fact]
    public void Parse_NameTwiceInALargeObject_IsReportedAndTheLastCounts()
    {
        var members = Enumerable.Range(0, 5000).Select(i => $"\"m{i}\":{i}").Append("\"m17\":\"last\"");
        var result = JsonReader.Parse("{" + string.Join(",", members) + "}");

        result.Duplicates.Count.ShouldBe(1);
        result.Value!.Value.TryGet("m17", out var last).ShouldBeTrue();
        last.GetText().ShouldBe("last");
        result.Value.Value.TryGet("m5000", out _).ShouldBeFalse();
    }

    [Fact]
    public void Parse_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => JsonReader.Parse("{}", source.Token));
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static string Compact(string text) =>
        text[0] == '\uFEFF' ? text[1..] : string.Concat(text.Where(c => c is not (' ' or '\t' or '\r' or '\n')));
}
