using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json.Paths;
using CoinStatsGen.SpecTool.Json;
using CoinStatsGen.SpecTool.Overlay;

namespace CoinStatsGen.SpecTool.Tests.Overlay;

public sealed class JsonPathTests
{
    private const string Document = """
        {
          "info": {"title": "T", "version": "1"},
          "paths": {
            "/a": {"get": {"x-oai-traits": {"paged": true}, "responses": {"200": {"n": 1}, "500": {"n": 2}},
                           "parameters": [{"name": "filter", "in": "query"}, {"name": "filter", "in": "header"}, {"name": "top", "in": "query", "max": 5}]}},
            "/b": {"get": {"responses": {"500": {"n": 3}}}, "post": {"deprecated": true, "note": null}}
          }
        }
        """;

    [Theory]
    [InlineData("$", "$")]
    [InlineData("$.info", "$['info']")]
    [InlineData("$['info']", "$['info']")]
    [InlineData("$.info['title','version']", "$['info']['title'] $['info']['version']")]
    [InlineData("$.paths.*.get", "$['paths']['/a']['get'] $['paths']['/b']['get']")]
    [InlineData("$.paths[*][*]", "$['paths']['/a']['get'] $['paths']['/b']['get'] $['paths']['/b']['post']")]
    [InlineData("$.paths['/a'].get.parameters[0]", "$['paths']['/a']['get']['parameters'][0]")]
    [InlineData("$.paths['/a'].get.parameters[-1]", "$['paths']['/a']['get']['parameters'][2]")]
    [InlineData("$.paths['/a'].get.parameters[9]", "")]
    [InlineData("$.paths.*.get.parameters[?@.name=='filter' && @.in=='query']", "$['paths']['/a']['get']['parameters'][0]")]
    [InlineData(
        "$.paths.*.get.parameters[?(@.name == 'filter')]",
        "$['paths']['/a']['get']['parameters'][0] $['paths']['/a']['get']['parameters'][1]"
    )]
    [InlineData(
        "$.paths.*.get.parameters[?@.name=='top' || @.in=='header']",
        "$['paths']['/a']['get']['parameters'][1] $['paths']['/a']['get']['parameters'][2]"
    )]
    [InlineData("$.paths.*.get.parameters[?!(@.name=='filter')]", "$['paths']['/a']['get']['parameters'][2]")]
    [InlineData("$.paths.*.get.parameters[?@.max >= 5]", "$['paths']['/a']['get']['parameters'][2]")]
    [InlineData("$.paths.*.get.parameters[?@.max < 5]", "")]
    [InlineData(
        "$.paths.*.get.parameters[?@.max != 5]",
        "$['paths']['/a']['get']['parameters'][0] $['paths']['/a']['get']['parameters'][1]"
    )]
    [InlineData("$.paths..responses['500']", "$['paths']['/a']['get']['responses']['500'] $['paths']['/b']['get']['responses']['500']")]
    [InlineData(
        "$..n",
        "$['paths']['/a']['get']['responses']['200']['n'] $['paths']['/a']['get']['responses']['500']['n'] "
            + "$['paths']['/b']['get']['responses']['500']['n']"
    )]
    [InlineData("$.paths.*[?@.x-oai-traits.paged]", "$['paths']['/a']['get']")]
    [InlineData("$.paths.*[?@.deprecated==true]", "$['paths']['/b']['post']")]
    [InlineData("$.paths.*[?@.note==null]", "$['paths']['/b']['post']")]
    [InlineData("$.paths.*[?@.note]", "$['paths']['/b']['post']")]
    [InlineData("$.paths[?@.get.responses['200'].n==$.paths['/a'].get.responses['200'].n]", "$['paths']['/a']")]
    [InlineData("$.paths['/a'].get.parameters[1:]", "$['paths']['/a']['get']['parameters'][1] $['paths']['/a']['get']['parameters'][2]")]
    [InlineData("$.paths['/a'].get.parameters[0,0]", "$['paths']['/a']['get']['parameters'][0]")]
    [InlineData("$.paths[?count(@.*) > 1]", "$['paths']['/b']")]
    [InlineData(
        "$.paths.*.get.parameters[?match(@.name, 'fil.*')].in",
        "$['paths']['/a']['get']['parameters'][0]['in'] $['paths']['/a']['get']['parameters'][1]['in']"
    )]
    [InlineData("$['pa\\u0074hs']['\\/b'].post", "$['paths']['/b']['post']")]
    public void Select_SupportedQuery_FindsTheNodes(string path, string places)
    {
        var selected = OverlayTarget.Select(JsonPath.Parse(path, JsonPathDialect.Overlay), JsonNode.Parse(Document)!.AsObject());

        string.Join(' ', selected.Select(target => target.Place)).ShouldBe(places);
    }

    [Theory]
    [InlineData("", "a path starts with $")]
    [InlineData("paths", "a path starts with $")]
    [InlineData("$.", "a name or * is expected")]
    [InlineData("$.a b", "not part of a path")]
    [InlineData("$[1:a]", "a whole number is expected")]
    [InlineData("$[?@.tags[*]=='internal']", "only a path to one value can be compared")]
    [InlineData("$[?@..a==$.b]", "only a path to one value can be compared")]
    [InlineData("$[?@.a==@['b','c']]", "only a path to one value can be compared")]
    [InlineData("$[?length(@.*)==1]", "only a path to one value can be compared")]
    [InlineData("$[a]", "a quoted name, an index, * or ? is expected")]
    [InlineData("$['a", "the quote is not closed")]
    [InlineData("$['\\q']", "unknown escape")]
    [InlineData("$['a'", "] is expected")]
    [InlineData("$[?size(@.a) > 1]", "there is no function size")]
    [InlineData("$[?'a']", "a literal alone is no condition")]
    [InlineData("$[?@.a ==]", "a query, a quoted text, a number, true, false or null is expected")]
    [InlineData("$[?(@.a]", ") is expected")]
    public void Parse_OtherText_IsRefusedWithItsReason(string path, string reason) =>
        Should.Throw<FormatException>(() => JsonPath.Parse(path, JsonPathDialect.Overlay)).Message.ShouldContain(reason);

    [Fact]
    public void Parse_FilterNestedWithoutEnd_IsRefused()
    {
        var path = "$[?" + new string('(', 100_000);

        Should.Throw<FormatException>(() => JsonPath.Parse(path, JsonPathDialect.Overlay)).Message.ShouldContain("nested too deep");
    }

    [Fact]
    public void Canonical_NumbersAndText_AreWrittenAsTheyWere()
    {
        const string Text =
            "{\n  \"n\": [\n    2.3571544854315866e-06,\n    1E+3,\n    1.10\n  ],\n  \"t\": \"é — 😀 </a> \\u0001 \\\" \\\\ "
            + "\\n\",\n  \"e\": {},\n  \"l\": []\n}\n";

        CanonicalJson.Write(JsonNode.Parse(Text)!.DeepClone()).ShouldBe(Text);
    }
}
