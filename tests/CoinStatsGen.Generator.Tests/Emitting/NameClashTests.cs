using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Names of a document that emitted code uses for itself, and nulls where few documents have them.</summary>
public sealed class NameClashTests
{
    private const string Schemas = """
        "Rest": { "type": "object", "properties": { "known": { "type": "string", "nullable": true }, "_": { "type": "integer", "nullable": true }, "item": { "type": "string" }, "writer": { "type": "string" } },
          "additionalProperties": { "type": "string", "nullable": true } },
        "Pair": { "type": "array", "x-tuple": ["a", "b"], "items": { "type": "number", "nullable": true } },
        "Holder": { "type": "object", "properties": { "pair": { "$ref": "#/components/schemas/Pair" } } }
        """;

    private static readonly string Document = SpecBuilder.Document(
        """
        "/rest": { "post": { "operationId": "send-rest", "tags": ["Things"], "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Rest" } } } }, "responses": { "204": { "description": "ok" } } } },
        "/form/{item}/{element}": { "post": { "operationId": "send-form", "tags": ["Things"], "parameters": [
            { "name": "item", "in": "path", "required": true, "schema": { "type": "string" } }, { "name": "element", "in": "path", "required": true, "schema": { "type": "string" } } ],
          "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Rest" } } } }, "responses": { "204": { "description": "ok" } } } },
        "/map/{item}": { "post": { "operationId": "send-map", "tags": ["Things"], "parameters": [ { "name": "item", "in": "path", "required": true, "schema": { "type": "string" } } ],
          "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "additionalProperties": { "type": "string" } } } } }, "responses": { "204": { "description": "ok" } } } },
        "/priced": { "post": { "operationId": "send-priced", "tags": ["Things"], "x-credits": { "base": 1, "multipliers": [ { "in": "body", "field": "rows", "perValue": true }, { "in": "body", "field": "names", "perValue": true } ] },
          "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": {
            "rows": { "type": "array", "nullable": true, "items": { "type": "object", "nullable": true, "properties": { "a": { "type": "string" } } } },
            "names": { "type": "array", "nullable": true, "items": { "type": "string", "nullable": true } } } } } } }, "responses": { "204": { "description": "ok" } } } }
        """,
        Schemas
    );

    private static readonly Lazy<GeneratedAssembly> Types = new(() => GeneratedAssembly.Load(GeneratorHarness.Run(Document)));

    [Fact]
    public void AdditionalProperties_BesideAMemberOfThatName_HaveAnother()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Schemas(
                """ "Both": { "type": "object", "properties": { "additionalProperties": { "type": "string" } }, "additionalProperties": { "type": "integer" } } """
            )
        );
        output["Both"].ShouldContain("public string? AdditionalProperties { get; init; }");
        output["Both"].ShouldContain("? OtherProperties { get; init; }");
        GeneratedAssembly
            .Load(output)
            .RoundTrip("Both", """{"additionalProperties":"a","more":1}""")
            .ShouldBe("""{"additionalProperties":"a","more":1}""");
    }

    [Theory]
    [InlineData(600)]
    [InlineData(5000)]
    public void Emit_NamesLongerThanMetadataHolds_AreCut(int length)
    {
        var (a, b) = (new string('a', length) + "1", new string('a', length) + "2");
        var nested = Enumerable
            .Range(0, 40)
            .Aggregate("""{ "type": "string" }""", (inner, level) =>
                $$"""{ "type": "object", "properties": { "level{{level}}{{new string('x', 60)}}": {{inner}} } }"""
            );
        var document = SpecBuilder.Document(
            SpecBuilder.Get(
                "/a",
                "get-" + a,
                $$"""{ "name": "{{a}}", "in": "query", "schema": { "type": "string" } }, { "name": "{{b}}", "in": "query", "schema": { "type": "string" } }""",
                $$"""{ "$ref": "#/components/schemas/{{a}}" }"""
            ),
            $$"""
            "{{a}}": { "type": "object", "properties": { "{{a}}": { "type": "string" }, "{{b}}": { "type": "string", "enum": ["{{a}}", "{{b}}"] } } },
            "{{b}}": { "type": "object", "properties": { "x": { "type": "string" } } },
            "Deep": {{nested}}
            """
        );

        GeneratedAssembly.Load(GeneratorHarness.Run(document)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Rest", """{"known":null,"_":5,"item":"i","writer":"w","more":null,"last":"x"}""")]
    [InlineData("Rest", """{"known":"k"}""")]
    [InlineData("Holder", """{"pair":[null,2]}""")]
    [InlineData("Holder", """{"pair":[1,null]}""")]
    public void RoundTrip_KeepsAll(string type, string json) => Types.Value.RoundTrip(type, json).ShouldBe(json);

    [Fact]
    public async Task Calls_SendAll()
    {
        var (result, requests) = await new GeneratedProgram(Document).RunAsync(
            """
            var more = new Dictionary<string, string?> { ["none"] = null, ["m"] = "x" };
            await client.Things.SendFormAsync("i", "e", new() { Known = "k", Item = "t", AdditionalProperties = more });
            await client.Things.SendMapAsync("i", new Dictionary<string, string> { ["a"] = "b" });
            return client.Credits.EstimateSendPriced(new() { Rows = new([new() { A = "1" }, null, new() { A = "2" }]), Names = new(["n"]) }).Credits.ToString(System.Globalization.CultureInfo.InvariantCulture);
            """
        );

        requests.Select(r => r.PathAndQuery + " " + r.Body).ShouldBe(["/form/i/e known=k&item=t&m=x", "/map/i a=b"]);
        result.ShouldBe("3"); // two rows and a name: a null is no row
    }
}
