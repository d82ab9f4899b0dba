using CoinStats.StubEngine.Matching;

namespace CoinStats.StubEngine.Tests.Matching;

public sealed class UrlTemplateTests
{
    [Theory]
    [InlineData("/a/{id}", "/a/1", "id=1")]
    [InlineData("/a/{id}", "/a/", null)]
    [InlineData("/a/{id}", "/a/1/2", null)]
    [InlineData("/a/{id}/b", "/a/1/b", "id=1")]
    [InlineData("/a/{from}-{to}.json", "/a/1-2-3.json", "from=1-2 to=3")]
    [InlineData("/a/{x}{y}", "/a/123", "x=12 y=3")]
    [InlineData("/a/{x}/{y}/**", "/a/1/2/3/4", "x=1 y=2")]
    [InlineData("/a/**", "/a/", "")]
    [InlineData("/a/**/z", "/a/1/2/z", "")]
    [InlineData("/a/**/m/**/z", "/a/1/m/2/z", "")]
    [InlineData("/a/**/z", "/a/1/2/y", null)]
    [InlineData("/a/{", "/a/{", "")]
    [InlineData("/a.b", "/aXb", null)]
    public void Parse_Path_GivesWhatStandsInTheGaps(string template, string path, string? expected)
    {
        var values = new UrlTemplate(template).Parse(path);

        (values is null ? null : string.Join(' ', values.Select(v => $"{v.Key}={v.Value}"))).ShouldBe(expected);
    }

    [Fact]
    public void Matches_ManyGapsInASegment_EndsSoon() =>
        new UrlTemplate("/" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{{g{i}}}")) + "!")
            .Matches("/" + new string('a', 500))
            .ShouldBeFalse();

    [Theory]
    [InlineData("/a/[0-9]+", "/a/1", true)]
    [InlineData("/a/[0-9]+", "/b/1", false)]
    [InlineData("ab?c", "ac", true)]
    [InlineData("ab*", "a", true)]
    [InlineData("ab{0}c", "ac", true)]
    [InlineData("ab|cd", "cd", true)]
    [InlineData("(?i)AB", "ab", true)]
    [InlineData(@"a\.b", "a.b", true)]
    [InlineData("^ab$", "ab", true)]
    [InlineData("(a+)+b", "aab", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void SharedRegex_Text_MatchesAsAWhole(string expression, string text, bool expected) =>
        SharedRegex.Of(expression).IsMatch(text, MatchBudget.Whole()).ShouldBe(expected);

    [Fact]
    public void SharedRegex_SameExpression_IsOneObject()
    {
        var first = SharedRegex.Of("a+b");

        SharedRegex.Of("a+b").ShouldBeSameAs(first);
        first.IsMatch("aab", MatchBudget.Whole()).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => SharedRegex.Of("a("));
    }
}
