using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Json.Paths;

namespace CoinStatsGen.OpenApi.Tests.Json;

public sealed class JsonPathTextTests
{
    [Theory]
    [InlineData("a", "$.a")]
    [InlineData("_a1", "$._a1")]
    [InlineData("préis", "$.préis")]
    [InlineData("24h", "$['24h']")]
    [InlineData("a-b", "$['a-b']")]
    [InlineData("b c", "$['b c']")]
    [InlineData("", "$['']")]
    [InlineData("it's", "$['it\\'s']")]
    [InlineData("a\\b\n\u0001", "$['a\\\\b\\n\\u0001']")]
    public void Member_AnyName_IsWrittenSoThatItLeadsThere(string name, string path)
    {
        JsonPathText.Member(JsonPathText.Root, name).ShouldBe(path);
        var nodes = JsonValueNodes.Instance;
        var document = nodes.Read($$"""{"x":0,{{JsonStrings.Quote(name)}}:1}""");
        JsonPath
            .Parse(path, JsonPathDialect.Rfc9535)
            .Select(nodes, document, new JsonPathBudget(100))!
            .ShouldHaveSingleItem()
            .Value.ToCompactJson()
            .ShouldBe("1");
    }
}
