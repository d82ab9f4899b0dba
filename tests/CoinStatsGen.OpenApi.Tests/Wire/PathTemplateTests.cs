using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Tests.Wire;

public sealed class PathTemplateTests
{
    [Theory]
    [InlineData("/coins", "/coins", "")]
    [InlineData("/coins/{id}", "/coins/|", "id")]
    [InlineData("/{a}/{b}.json", "/|/|.json", "a,b")]
    [InlineData("/{a}{b}", "/||", "a,b")]
    [InlineData("/a{}b", "/a{}b", "")]
    [InlineData("/a{b", "/a{b", "")]
    [InlineData("/a}b", "/a}b", "")]
    [InlineData("/{{a}}", "/{|}", "a")]
    [InlineData("/{a/b}/{c}", "/{a/b}/|", "c")]
    public void Parse_AnyText_CutsAtNames(string text, string literals, string names)
    {
        var template = PathTemplate.Parse(text);
        (string.Join('|', template.Literals), string.Join(',', template.Names)).ShouldBe((literals, names));
        template.IsWellFormed.ShouldBe(!literals.Contains('{') && !literals.Contains('}'));
    }

    [Theory]
    [InlineData("{id}", "7", "7")]
    [InlineData("{id}", "", null)]
    [InlineData("v{id}", "v", null)]
    [InlineData("{name}.json", "a.b.json", "a.b")]
    [InlineData("{name}.json", ".json", null)]
    [InlineData("{from}-{to}", "1-2-3", "1|2-3")]
    [InlineData("{from}-{to}", "--", null)]
    [InlineData("{from}-{to}", "---", "-|-")]
    [InlineData("{from}-{to}", "1-", null)]
    [InlineData("{a}{b}", "xyz", "x|yz")]
    [InlineData("{a}{b}", "x", null)]
    [InlineData("a{b}a", "a", null)]
    [InlineData("a{b}a", "aa", null)]
    [InlineData("a{b}a", "aXa", "X")]
    [InlineData("{a}:x:{b}:x", "1:x:2:x", "1|2")]
    [InlineData("fixed", "fixed", "")]
    [InlineData("fixed", "other", null)]
    public void Read_Segment_GivesWhatStandsForTheNames(string template, string segment, string? values) =>
        PathTemplate
            .Parse(template)
            .Read(segment)
            .ShouldBe(
                values switch
                {
                    null => null,
                    "" => [],
                    _ => values.Split('|'),
                }
            );

    [Fact]
    public void Shape_OfTemplates_LeavesNamesOut() =>
        PathTemplate.Parse("/a/{b}/c-{d}").Shape.ShouldBe(PathTemplate.Parse("/a/{x}/c-{y}").Shape);

    [Fact]
    public void Segments_OfATemplate_AreTemplates() =>
        PathTemplate
            .Parse("/a/{b}/{c}.json")
            .Segments.Select(static s => (s.Text, s.IsOneName))
            .ShouldBe([("", false), ("a", false), ("{b}", true), ("{c}.json", false)]);
}
