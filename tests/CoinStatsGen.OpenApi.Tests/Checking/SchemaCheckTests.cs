using CoinStatsGen.OpenApi.Checking;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Checking;

public sealed class SchemaCheckTests
{
    private static readonly SchemaCheckOptions Request = new() { Direction = SchemaDirection.Request, NullIsLeftOut = true };
    private static readonly SchemaCheckOptions Answer = new() { Direction = SchemaDirection.Answer, TellsUnknown = true };

    [Theory]
    [InlineData("""{"type":"object"}""", "[]", "body must be an object, but is an array")]
    [InlineData("""{"type":"object"}""", "null", "body must not be null")]
    [InlineData("""{"type":["object","null"]}""", "null", "")]
    [InlineData("""{"type":"object","nullable":true}""", "null", "")]
    [InlineData("""{"type":"object","required":["a","b"]}""", "{}", "body.a is required; body.b is required")]
    [InlineData("""{"properties":{"a":{"type":"integer"}}}""", """{"a":1.5}""", "body.a must be a whole number, but is '1.5'")]
    [InlineData("""{"properties":{"a":{"type":"integer"}}}""", """{"a":2.0}""", "")]
    [InlineData(
        """{"properties":{"a b":{"type":"integer"}}}""",
        """{"a b":true}""",
        "body['a b'] must be a whole number, but is true or false"
    )]
    [InlineData("""{"items":{"minimum":0}}""", "[1,-2]", "body[1] must be at least 0, but is '-2'")]
    [InlineData("""{"minimum":0,"exclusiveMinimum":true}""", "0", "body must be more than 0, but is '0'")]
    [InlineData("""{"exclusiveMaximum":9}""", "9.0", "body must be less than 9, but is '9.0'")]
    [InlineData("""{"multipleOf":0.01}""", "1.115", "body must be a multiple of 0.01, but is '1.115'")]
    [InlineData("""{"multipleOf":0.01}""", "19.99", "")]
    [InlineData("""{"enum":["native","token"]}""", "\"x\"", "body must be one of native, token, but is 'x'")]
    [InlineData("""{"const":"a"}""", "\"b\"", "body must be a, but is 'b'")]
    [InlineData("""{"maxLength":1}""", "\"\ud83d\ude00\ud83d\ude00\"", "body must have at most 1 characters, but has 2")]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", "body must match ^a$, but is 'a?'")]
    [InlineData("""{"format":"date"}""", "\"2024-13-01\"", "body must be a date such as 2026-05-08, but is '2024-13-01'")]
    [InlineData("""{"format":"int32"}""", "2147483648", "body must fit in 32 bits, but is '2147483648'")]
    [InlineData("""{"uniqueItems":true}""", "[1,1.0]", "body must not have an entry twice")]
    [InlineData("""{"minProperties":1}""", "{}", "body must have at least 1 members, but has 0")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "body.b is required beside 'a'")]
    [InlineData("""{"propertyNames":{"pattern":"^[a-z]$"}}""", """{"A":1}""", "body.A has a name that must match ^[a-z]$, but is 'A'")]
    [InlineData("""{"not":{"type":"string"}}""", "\"x\"", "body must not be of the shape that is forbidden here")]
    [InlineData("""{"oneOf":[{"minimum":1},{"minimum":2}]}""", "3", "body fits 2 of its 2 shapes, but must fit one")]
    [InlineData(
        """{"oneOf":[{"type":"string"},{"type":"object","required":["a"]}]}""",
        "{}",
        "body fits none of its 2 shapes: .a is required"
    )]
    [InlineData(
        """{"anyOf":[{"type":"null"},{"type":"string","maxLength":1}]}""",
        "\"ab\"",
        "body must have at most 1 characters, but has 2"
    )]
    [InlineData(
        """{"prefixItems":[{"type":"string"}],"items":false}""",
        "[1,2]",
        "body[0] must be a string, but is a number; body[1] must not be there"
    )]
    [InlineData(
        """{"patternProperties":{"^x-":{"type":"string"}},"additionalProperties":false}""",
        """{"x-a":1,"b":1}""",
        "body['x-a'] must be a string, but is a number; body.b is not in the document, which allows no other members"
    )]
    [InlineData("""{"required":["id"],"properties":{"id":{"readOnly":true}}}""", "{}", "")]
    [InlineData("""{"properties":{"id":{"readOnly":true}}}""", """{"id":1}""", "body.id is read-only: only the server sends it")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":null}""", "")]
    [InlineData("""{"required":["a"],"properties":{"a":{"type":"string"}}}""", """{"a":null}""", "body.a must not be null")]
    public void Check_Request_SaysWhereAndWhat(string schema, string value, string expected) =>
        Say(schema, value, Request).ShouldBe(expected);

    [Theory]
    [InlineData("""{"properties":{"a":{}}}""", """{"a":1,"b":"x"}""", "body.b is not in the document; it is a string")]
    [InlineData("""{"type":"object"}""", """{"b":"x"}""", "")]
    [InlineData("""{"properties":{"a":{}},"additionalProperties":true}""", """{"b":"x"}""", "")]
    [InlineData(
        """{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]}""",
        """{"a":1,"b":1,"c":1}""",
        "body.c is not in the document; it is a number"
    )]
    [InlineData(
        """{"oneOf":[{"properties":{"a":{"properties":{"b":{}}}},"required":["a"]},{"type":"string"}]}""",
        """{"a":{"c":1}}""",
        "body.a.c is not in the document; it is a number"
    )]
    [InlineData("""{"required":["p"],"properties":{"p":{"writeOnly":true}}}""", "{}", "")]
    [InlineData("""{"required":["p"],"properties":{"p":{"x-also-named":["q"],"type":"string"}}}""", """{"q":"x"}""", "")]
    public void Check_Answer_TellsWhatTheDocumentDoesNotKnow(string schema, string value, string expected) =>
        Say(schema, value, Answer).ShouldBe(expected);

    [Fact]
    public void Check_PetOfADiscriminator_IsHeldAgainstTheShapeItNames()
    {
        const string Schema =
            """{"s":{"oneOf":[{"$ref":"#/d/Cat"},{"$ref":"#/d/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"c":"#/d/Cat"}}},"d":{"Cat":{"type":"object","required":["lives"]},"Dog":{"type":"object"}}}""";
        var root = JsonReader.Parse(Schema).Value!.Value;
        root.TryGet("s", out var schema);

        SchemaCheck.Of(schema).Check(Json("""{"kind":"c","lives":9}"""), Answer).ShouldBeEmpty();
        SchemaCheck.Of(schema).Check(Json("""{"kind":"c"}"""), Answer).ShouldHaveSingleItem().Path.ShouldBe("$.lives");
    }

    [Theory]
    [InlineData("""{"$ref":"#/d/a"}""", """{"a":{"allOf":[{"$ref":"#/d/a"},{"$ref":"#/d/a"}]}}""")]
    [InlineData("""{"$ref":"#/d/l40"}""", null)]
    public void Check_SchemaThatMultipliesItself_EndsInAFinding(string reference, string? definitions)
    {
        definitions ??=
            "{\"l0\":{\"type\":\"string\"}"
            + string.Concat(
                Enumerable.Range(1, 40).Select(i => $$""","l{{i}}":{"allOf":[{"$ref":"#/d/l{{i - 1}}"},{"$ref":"#/d/l{{i - 1}}"}]}""")
            )
            + "}";
        var root = JsonReader.Parse($$"""{"s":{{reference}},"d":{{definitions}}}""").Value!.Value;
        root.TryGet("s", out var schema);

        SchemaCheck
            .Of(schema)
            .Check(Json("\"x\""), Request with { MaxSteps = 10_000 })
            .ShouldHaveSingleItem()
            .Fault.ShouldBe(SchemaFault.Limit);
    }

    [Fact]
    public void Of_SchemaOfAModel_IsFoundInItsText()
    {
        const string Document = """
            {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"post":{"operationId":"a",
              "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/New"}}}},"responses":{"204":{"description":"d"}}}}},
             "components":{"schemas":{"New":{"type":"object","required":["id"],"properties":{"id":{"type":"string","minLength":2}}}}}}
            """;
        var schema = OpenApiReader.Read(Document).Model!.Operations[0].RequestBody!.Content[0].Schema!;
        var check = new SchemaChecks(Document).Of(schema);

        Say(check, "[]", Request).ShouldBe("body must be an object, but is an array");
        Say(check, "{}", Request).ShouldBe("body.id is required");
        Say(check, """{"id":"a"}""", Request).ShouldBe("body.id must have at least 2 characters, but has 1");
    }

    private static string Say(string schema, string value, SchemaCheckOptions options) => Say(SchemaCheck.Of(Json(schema)), value, options);

    private static string Say(SchemaCheck check, string value, SchemaCheckOptions options) =>
        string.Join("; ", check.Check(Json(value), options).Select(finding => finding.Say("body")));

    private static JsonValue Json(string text) => JsonReader.Parse(text).Value!.Value;
}
