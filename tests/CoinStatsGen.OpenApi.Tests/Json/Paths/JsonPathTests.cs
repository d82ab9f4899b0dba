using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStatsGen.OpenApi.Tests.Json.Paths;

public sealed class JsonPathTests
{
    private static readonly JsonValueNodes Nodes = JsonValueNodes.Instance;

    [Theory]
    [InlineData("$.a-b", false)]
    [InlineData("$", true)]
    [InlineData("$.a[0]['b']", true)]
    public void Parse_PlainRfc_HoldsToIt(string text, bool isPath)
    {
        var isRead = true;
        try
        {
            JsonPath.Parse(text, JsonPathDialect.Rfc9535);
        }
        catch (FormatException)
        {
            isRead = false;
        }

        isRead.ShouldBe(isPath);
    }

    [Theory]
    [InlineData("$[?(@.a == 'x')]", """[{"a":"x"}]""")]
    [InlineData("$[?(@.a === 5)]", "[]")]
    [InlineData("$[?(@.a == 5)]", """[{"a":"5"}]""")]
    [InlineData("$[?(@.a in ['x', 'y'])]", """[{"a":"x"}]""")]
    [InlineData("$[?(@.list contains 2)]", """[{"list":[1,2]}]""")]
    [InlineData("$[?(@.list size 2)]", """[{"list":[1,2]}]""")]
    [InlineData("$[?(@.list empty true)]", """[{"list":[]}]""")]
    [InlineData("$[?(@.list anyof [2, 9])]", """[{"list":[1,2]}]""")]
    [InlineData("$[?(@.list noneof [2, 9])]", """[{"list":[]}]""")]
    [InlineData("$[?(@.list subsetof [1, 2, 3])]", """[{"list":[1,2]},{"list":[]}]""")]
    [InlineData("$[?(@.a =~ /X/i)]", """[{"a":"x"}]""")]
    [InlineData("$[?(!@.list && @.a nin ['x'])]", """[{"a":"5"}]""")]
    [InlineData("$..list.length()", "[2]")]
    [InlineData("$[0]['a','list']", """[{"a":"x"}]""")]
    [InlineData("0", "[]")]
    public void Select_Jayway_AnswersAsItDoes(string path, string expected) =>
        Ask(path, JsonPathDialect.Jayway, """[{"a":"x"},{"a":"5"},{"list":[1,2]},{"list":[]}]""").ShouldBe(expected);

    [Theory]
    [InlineData("$[?match(@, 'a{2}')]", """["aa"]""")]
    [InlineData("$[?match(@, 'a{2')]", "[]")]
    [InlineData("$[?match(@, '\\\\d')]", "[]")]
    [InlineData("$[?match(@, '(?i)A')]", "[]")]
    [InlineData("$[?match(@, '[^a]')]", """["😀"]""")]
    [InlineData("$[?match(@, '.')]", """["a","😀"]""")]
    [InlineData("$[?search(@, 'a|b')]", """["a","aa"]""")]
    public void Select_Expression_IsReadAsRfc9485(string path, string expected) =>
        Ask(path, JsonPathDialect.Rfc9535, """["a","aa","😀"]""").ShouldBe(expected);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Select_PathThatMultipliesWhatItFinds_EndsInAMessage(bool isJayway)
    {
        var path = JsonPath.Parse(
            "$" + string.Concat(Enumerable.Repeat("..*", 12)),
            isJayway ? JsonPathDialect.Jayway : JsonPathDialect.Rfc9535
        );
        var deep = Nodes.Read(string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60)));

        Should
            .Throw<JsonPathLimitException>(() => path.Select(Nodes, deep, new JsonPathBudget(10_000)))
            .Message.ShouldContain("10000 steps");
    }

    [Fact]
    public void Select_CallerHasLeft_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var wide = Nodes.Read("[" + string.Join(',', Enumerable.Range(0, 5_000)) + "]");

        Should.Throw<OperationCanceledException>(() =>
            JsonPath.Parse("$..*", JsonPathDialect.Rfc9535).Select(Nodes, wide, new JsonPathBudget(1_000_000, source.Token))
        );
    }

    [Theory]
    [InlineData("$[?(")]
    [InlineData("$[?")]
    [InlineData("$[?length(")]
    [InlineData("$[?(@[?(")]
    public void Parse_NestedWithoutEnd_IsRefused(string part)
    {
        foreach (var dialect in new[] { JsonPathDialect.Rfc9535, JsonPathDialect.Jayway })
        {
            Should.Throw<FormatException>(() =>
                JsonPath.Parse(part + string.Concat(Enumerable.Repeat(part.Replace("$", "@", StringComparison.Ordinal), 50_000)), dialect)
            );
            Should.Throw<FormatException>(() => JsonPath.Parse("$[?" + new string('!', 100_000) + "@]", dialect));
            Should.Throw<FormatException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("..a", 50_000)), dialect));
        }
    }

    private static string Ask(string path, JsonPathDialect dialect, string json) =>
        "["
        + string.Join(
            ',',
            JsonPath
                .Parse(path, dialect)
                .Select(Nodes, Nodes.Read(json), new JsonPathBudget(10_000))
                ?.Select(node => node.Value.ToCompactJson())
                ?? []
        )
        + "]";
}
