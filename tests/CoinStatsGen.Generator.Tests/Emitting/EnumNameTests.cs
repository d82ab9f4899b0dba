using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Enums of texts and whole numbers, and what the document calls their values.</summary>
public sealed class EnumNameTests
{
    private const string Schemas = """
        "Order": { "type": "string", "enum": ["+a", "-a"], "x-enum-varnames": ["Ascending", "Descending"] },
        "Level": { "type": "integer", "enum": [1, 2, 3], "x-enumNames": ["Low", "Middle", "High"] },
        "Plain": { "type": "integer", "enum": [-1, 0, 10] },
        "Lone": { "type": "object", "properties": { "version": { "type": "integer", "enum": [1] } } },
        "Colour": { "type": "object", "properties": {
          "ink": { "type": "string", "enum": ["r", "g"], "x-ms-enum": { "name": "InkColour", "modelAsString": true, "values": [ { "value": "g", "name": "Green" }, { "value": "r", "name": "Red" } ] } } } },
        "Holder": { "type": "object", "required": ["level"], "properties": {
          "level": { "$ref": "#/components/schemas/Level" }, "plain": { "$ref": "#/components/schemas/Plain" }, "levels": { "type": "array", "items": { "$ref": "#/components/schemas/Level" } } } },
        "LevelOrText": { "oneOf": [ { "$ref": "#/components/schemas/Level" }, { "type": "string" } ] }
        """;

    private static readonly string Document = SpecBuilder.Document(
        SpecBuilder.Get(
            "/things",
            "get-things",
            """
            { "name": "level", "in": "query", "schema": { "$ref": "#/components/schemas/Level" } },
            { "name": "plain", "in": "query", "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Plain" } } },
            { "name": "one", "in": "query", "schema": { "type": "integer", "enum": [7] } }
            """
        ),
        Schemas
    );

    private static readonly Lazy<GeneratedAssembly> Types = new(() => GeneratedAssembly.Load(GeneratorHarness.Run(Document)));

    [Theory]
    [InlineData("Order", "Ascending", "+a")]
    [InlineData("Order", "Descending", "-a")]
    [InlineData("Level", "High", "3")]
    [InlineData("Plain", "ValueMinus1", "-1")]
    [InlineData("Plain", "Value10", "10")]
    [InlineData("InkColour", "Green", "g")]
    public void Values_HaveTheNamesOfTheDocument(string type, string name, string expected) =>
        Types.Value.Type(type).GetProperty(name)!.GetValue(null)!.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("Holder", """{"level":2}""")]
    [InlineData("Holder", """{"level":9,"plain":-1,"levels":[1,3]}""")]
    [InlineData("LevelOrText", "2")]
    [InlineData("LevelOrText", "\"two\"")]
    [InlineData("Lone", """{"version":1}""")]
    public void RoundTrip_WholeEnums_AreNumbers(string type, string json) => Types.Value.RoundTrip(type, json).ShouldBe(json);

    [Fact]
    public void IsKnown_OtherNumber_IsKeptAndTold()
    {
        var level = GeneratedAssembly.Get(Types.Value.Read("Holder", """{"level":9}"""), "Level")!;

        GeneratedAssembly.Get(level, "IsKnown").ShouldBe(false);
        GeneratedAssembly.Get(level, "Value").ShouldBe(9L);
    }

    [Fact]
    public void Lone_Number_IsNoTypeOfItsOwn() => Types.Value.Type("Lone").GetProperty("Version")!.PropertyType.ShouldBe(typeof(long?));

    [Fact]
    public async Task Argument_WholeEnums_AreSentAsNumbers()
    {
        var (_, requests) = await new GeneratedProgram(Document).RunAsync(
            """await client.Things.GetThingsAsync(level: Level.Middle, plain: [Plain.ValueMinus1, 10], one: 7); return "";"""
        );

        requests.Single().PathAndQuery.ShouldBe("/things?level=2&plain=-1&plain=10&one=7");
    }

    [Theory]
    [InlineData("level: 4")]
    [InlineData("plain: [0, 5]")]
    [InlineData("one: 8")]
    public async Task Argument_NumberThatIsNotListed_IsRefusedBeforeSending(string argument)
    {
        var (result, requests) = await new GeneratedProgram(Document).RunAsync(
            $$"""try { await client.Things.GetThingsAsync({{argument}}); return "sent"; } catch (ArgumentException e) { return e.Message; }"""
        );

        result.ShouldContain("allowed are");
        requests.ShouldBeEmpty();
    }
}
