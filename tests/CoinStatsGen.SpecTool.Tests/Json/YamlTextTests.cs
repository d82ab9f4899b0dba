using System.Text;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Tests.Json;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("a: 1.50", """{"a":1.50}""")]
    [InlineData("a: 2e-06", """{"a":2e-06}""")]
    [InlineData("a: +7", """{"a":7}""")]
    [InlineData("a: .5", """{"a":0.5}""")]
    [InlineData("a: 007", """{"a":7}""")]
    [InlineData("a: 0x1F", """{"a":31}""")]
    [InlineData("a: '1'", """{"a":"1"}""")]
    [InlineData("a: !!str 1", """{"a":"1"}""")]
    [InlineData("a: 1.2.3", """{"a":"1.2.3"}""")]
    [InlineData("a: 2024-01-01", """{"a":"2024-01-01"}""")]
    [InlineData("a: [true, False, null, ~, '', yes]", """{"a":[true,false,null,null,"","yes"]}""")]
    [InlineData("a:", """{"a":null}""")]
    [InlineData("200: x", """{"200":"x"}""")]
    [InlineData("a: &x {b: 1}\nc: *x", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3", """{"a":{"b":1,"c":2},"d":{"c":3,"b":1}}""")]
    [InlineData("a: |\n  one\n  two\n", """{"a":"one\ntwo\n"}""")]
    [InlineData("a: >-\n  one\n  two\n", """{"a":"one two"}""")]
    [InlineData("a: |+\n     \n\nb: 1", """{"a":"\n\n","b":1}""")]
    [InlineData("a: .inf", """{"a":".inf"}""")]
    public void Parse_Yaml_FollowsTheCoreSchema(string yaml, string json) =>
        CanonicalJson.WriteCompact(YamlText.Parse(new("y", yaml))).ShouldBe(json);

    [Theory]
    [InlineData("a: [", "y(2,1)")]
    [InlineData("a: *none", "no anchor none before this alias")]
    [InlineData("? [a]\n: 1", "a key is text")]
    [InlineData("", "the document is empty")]
    public void Parse_BrokenYaml_IsRefusedWithItsPlace(string yaml, string reason) =>
        Should.Throw<ToolException>(() => YamlText.Parse(new("y", yaml))).Message.ShouldContain(reason);

    [Fact]
    public void Parse_NestedWithoutEnd_IsRefused() =>
        Should.Throw<ToolException>(() => YamlText.Parse(new("y", new string('[', 20_000)))).Message.ShouldContain("nested deeper");

    [Fact]
    public void Parse_AliasesThatUnfoldWithoutEnd_AreRefused()
    {
        var yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++)
        {
            yaml.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n"
            );
        }

        Should.Throw<ToolException>(() => YamlText.Parse(new("y", yaml.ToString()))).Message.ShouldContain("more than 1000000 nodes");
    }
}
