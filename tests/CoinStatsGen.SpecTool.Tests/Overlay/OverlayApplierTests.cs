using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Tests.Overlay;

public sealed class OverlayApplierTests
{
    [Theory]
    [InlineData("""{"a": {"b": 1}}""", """{"target": "$.a", "update": {"c": 2}}""", """{"a":{"b":1,"c":2}}""")]
    [InlineData("""{"a": {"b": 1, "z": 0}}""", """{"target": "$.a", "update": {"b": "x"}}""", """{"a":{"b":"x","z":0}}""")]
    [InlineData("""{"a": {"b": {"c": 1}}}""", """{"target": "$", "update": {"a": {"b": {"d": 2}}}}""", """{"a":{"b":{"c":1,"d":2}}}""")]
    [InlineData("""{"a": [1]}""", """{"target": "$.a", "update": 2}""", """{"a":[1,2]}""")]
    [InlineData("""{"a": [1]}""", """{"target": "$.a", "update": [2]}""", """{"a":[1,[2]]}""")]
    [InlineData("""{"a": [1]}""", """{"target": "$", "update": {"a": [2, 3]}}""", """{"a":[1,2,3]}""")]
    [InlineData("""{"a": "text"}""", """{"target": "$", "update": {"a": ["text"]}}""", """{"a":["text"]}""")]
    [InlineData("""{"a": {"b": 1}}""", """{"target": "$", "update": {"a": null, "tags": null}}""", """{"a":{"b":1},"tags":null}""")]
    [InlineData("""{"a": 1, "b": {"c": 1}}""", """{"target": "$.b", "remove": true}""", """{"a":1}""")]
    [InlineData("""{"a": [{"n": 1}, {"n": 2}, {"n": 1}]}""", """{"target": "$.a[?@.n==1]", "remove": true}""", """{"a":[{"n":2}]}""")]
    [InlineData("""{"a": [{"n": 1}, {"n": 2}]}""", """{"target": "$.a[0, 0, ?@.n==1]", "remove": true}""", """{"a":[{"n":2}]}""")]
    [InlineData("""{"a": [0, 1, 2, null]}""", """{"target": "$.a[3,1,2]", "remove": true}""", """{"a":[0]}""")]
    [InlineData("""{"a": [0, 1, 2]}""", """{"target": "$.a[-2:]", "remove": true}""", """{"a":[0]}""")]
    [InlineData("""{"a": {"b": 1}}""", """{"target": "$.a", "remove": true, "update": {"c": 1}}""", "{}")]
    [InlineData(
        """{"a": {"n": 1.50}, "b": {"n": 2e-06}}""",
        """{"target": "$.*", "update": {"m": 3.10}}""",
        """{"a":{"n":1.50,"m":3.10},"b":{"n":2e-06,"m":3.10}}"""
    )]
    public void Build_Action_ChangesTheDocument(string document, string action, string expected)
    {
        var result = BuildCommand.Build(new("d", document), new("o", Overlay(action)));

        result.Problems.ShouldBeEmpty();
        CanonicalJson.WriteCompact(JsonText.Parse(new("r", result.Text))).ShouldBe(expected);
    }

    [Fact]
    public void Build_SeveralActions_AreAppliedInOrder()
    {
        var overlay = Overlay(
            """{"target": "$.a", "remove": true}, {"target": "$", "update": {"a": {"new": true}}}, {"target": "$.a", "update": {"more": 1}}"""
        );

        var result = BuildCommand.Build(new("d", """{"a": {"old": true}}"""), new("o", overlay));

        result.Problems.ShouldBeEmpty();
        CanonicalJson.WriteCompact(JsonText.Parse(new("r", result.Text))).ShouldBe("""{"a":{"new":true,"more":1}}""");
    }

    [Theory]
    [InlineData("""{"target": "$.none", "update": {}}""", "action 1 ($.none): matches nothing.")]
    [InlineData(
        """{"target": "$.text", "update": {}}""",
        "action 1 ($.text): selects the plain value $['text']: select the object that holds it."
    )]
    [InlineData("""{"target": "$.map", "update": 1}""", "action 1 ($.map): selects the object $['map'], and update is not an object.")]
    [InlineData("""{"target": "$", "update": {"map": [1]}}""", "action 1 ($): $.map is an object, the update is not: remove it first.")]
    [InlineData("""{"target": "$", "update": {"list": {"a": 1}}}""", "action 1 ($): $.list is a list, the update is not: remove it first.")]
    [InlineData("""{"target": "$", "remove": true}""", "action 1 ($): the whole document cannot be removed.")]
    [InlineData("""{"target": "$.map"}""", "action 1 ($.map): neither update nor remove.")]
    [InlineData("""{"target": "$.map", "remove": "yes"}""", "action 1 ($.map): remove is true or false.")]
    [InlineData("""{"target": "$.map", "update": {}, "why": ""}""", "action 1 ($.map): unknown member why.")]
    [InlineData("""{"update": {}}""", "action 1 (no target): an action is an object with a target.")]
    [InlineData("""7""", "action 1 (no target): an action is an object with a target.")]
    [InlineData(
        """{"target": "$[?@.k[*]==1]", "update": {}}""",
        "action 1 ($[?@.k[*]==1]): not a JSONPath at character 4: only a path to one value can be compared, without *, .., slices, "
            + "filters or lists of names."
    )]
    [InlineData(
        """{"target": "$..*..*..*..*..*..*..*..*..*..*..*..*", "update": {}}""",
        "action 1 ($..*..*..*..*..*..*..*..*..*..*..*..*): matches nothing."
    )]
    public void Build_ActionThatCannotBeApplied_IsAProblem(string action, string problem)
    {
        var result = BuildCommand.Build(new("d", """{"text": "t", "map": {"k": 1}, "list": [1]}"""), new("o", Overlay(action)));

        result.Problems.Select(found => found.ToString()).ShouldBe([problem]);
    }

    [Theory]
    [InlineData(
        """{"overlay": "1.1.0", "info": {"title": "t", "version": "1"}, "actions": [{"target": "$", "update": {}}]}""",
        "version 1.1.0 of the Overlay specification is not supported: 1.0 is."
    )]
    [InlineData("""{"overlay": "1.0.0", "actions": [{"target": "$", "update": {}}]}""", "info with title and version is required.")]
    [InlineData("""{"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": []}""", "the overlay has no actions.")]
    [InlineData(
        """{"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "more": 1, "actions": [{"target": "$", "update": {}}]}""",
        "unknown member more."
    )]
    public void Build_OverlayOutsideTheSpecification_IsAProblem(string overlay, string problem)
    {
        var result = BuildCommand.Build(new("d", "{}"), new("o", overlay));

        result.Problems.Select(found => found.ToString()).ShouldBe([problem]);
    }

    private static string Overlay(string actions) =>
        $$"""{"overlay": "1.0.0", "info": {"title": "t", "version": "1"}, "actions": [{{actions}}]}""";
}
