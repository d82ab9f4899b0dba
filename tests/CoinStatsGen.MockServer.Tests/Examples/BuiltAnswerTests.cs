using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStats.MockServer.Tests.Examples;

/// <summary>What is answered where the document shows no example, and where what it shows is not what a server would send.</summary>
public class BuiltAnswerTests
{
    [Fact]
    public async Task Answer_NumberInSteps_IsOneOfThem() =>
        ((await SuccessAsync("""{"type":"integer","multipleOf":25,"minimum":1}""")).GetValue<int>() % 25).ShouldBe(0);

    [Fact]
    public async Task Answer_FlagOfOneValue_IsThatValue()
    {
        (await SuccessAsync("""{"type":"boolean","enum":[true]}""")).GetValue<bool>().ShouldBeTrue();
        (await SuccessAsync("""{"type":"boolean","const":false}""")).GetValue<bool>().ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"type":"string","enum":["a","b","c"]}""")]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":"integer"}""")]
    [InlineData("""{"type":"boolean"}""")]
    public async Task Answer_ListWithoutDoubles_HasNone(string items)
    {
        var list = (await SuccessAsync($$"""{"type":"array","uniqueItems":true,"minItems":2,"items":{{items}}}""")).AsArray();

        list.Select(item => item!.ToJsonString()).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"type":"string","format":"date-time","maxLength":20}""", 20)]
    [InlineData("""{"type":"string","format":"uuid","maxLength":32}""", 32)]
    public async Task Answer_FormatThatMustBeShort_IsStillOne(string schema, int most)
    {
        var text = (await SuccessAsync(schema)).GetValue<string>();

        text.Length.ShouldBeLessThanOrEqualTo(most);
        (DateTimeOffset.TryParse(text, out _) || Guid.TryParse(text, out _)).ShouldBeTrue(text);
    }

    [Fact]
    public async Task Answer_FormatThatMustBeLong_IsStillOne()
    {
        var text = (await SuccessAsync("""{"type":"string","format":"byte","minLength":30}""")).GetValue<string>();

        text.Length.ShouldBeGreaterThanOrEqualTo(30);
        Convert.FromBase64String(text).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"integer","default":"five"}""", JsonValueKind.Number)]
    [InlineData("""{"type":"array","items":{"type":"string"},"default":"none"}""", JsonValueKind.Array)]
    public async Task Answer_DefaultThatIsNoValue_IsBuilt(string schema, JsonValueKind kind) =>
        (await SuccessAsync(schema)).GetValueKind().ShouldBe(kind);

    [Fact]
    public async Task Answer_JsonInATextWhereNoTextIsDue_IsThatJson() =>
        (await SuccessAsync("""{"type":"object","properties":{"id":{"type":"integer"}}}""", example: """ "{\"id\": 5}" """))
            .ToJsonString()
            .ShouldBe("""{"id":5}""");

    [Fact]
    public async Task Answer_JsonInATextWhereTextIsDue_IsTheText() =>
        (await SuccessAsync("""{"type":"string"}""", example: """ "{\"id\": 5}" """)).GetValue<string>().ShouldBe("""{"id": 5}""");

    [Fact]
    public async Task Answer_ShapeWithSubtypes_IsOneOfThemWithItsTag()
    {
        var answer = await SuccessAsync(
            """{"$ref":"#/components/schemas/Pet"}""",
            schemas: """
            "Pet": {"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},"discriminator":{"propertyName":"kind","mapping":{"woof":"#/components/schemas/Dog"}}},
            "Dog": {"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","required":["bark"],"properties":{"bark":{"type":"boolean"}}}]}
            """
        );

        answer["kind"]!.GetValue<string>().ShouldBe("woof");
        answer["bark"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Answer_TagThatItsEnumDoesNotKnow_IsOneOfTheEnum()
    {
        var answer = await SuccessAsync(
            """{"$ref":"#/components/schemas/Base"}""",
            schemas: """
            "Base": {"type":"object","required":["kind"],"properties":{"kind":{"type":"string","enum":["plain"]}},"discriminator":{"propertyName":"kind"}}
            """
        );

        answer["kind"]!.GetValue<string>().ShouldBe("plain");
    }

    [Fact]
    public async Task Answer_OneOfSeveralShapes_FitsThatOneAlone()
    {
        var answer = await SuccessAsync(
            """
            {"oneOf":[{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}},
                      {"type":"object","required":["a","b"],"additionalProperties":false,"properties":{"a":{"type":"string"},"b":{"type":"string"},"c":{"type":"string"}}},
                      {"type":"object","required":["d"],"properties":{"d":{"type":"string"}}}]}
            """
        );

        answer.AsObject().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_ShapesThatAllHoldEachOther_IsSmall()
    {
        var names = Enumerable.Range(0, 13).ToArray();
        var schemas = string.Join(
            ',',
            names.Select(name =>
                $$""" "S{{name}}": {"type":"object","properties":{ {{string.Join(',', names.Select(other => $$""" "s{{other}}": {"$ref":"#/components/schemas/S{{other}}"} """))}} } } """
            )
        );

        (await SuccessAsync("""{"$ref":"#/components/schemas/S0"}""", schemas: schemas)).ToJsonString().Length.ShouldBeLessThan(500_000);
    }

    private static async Task<JsonNode> SuccessAsync(string schema, string? example = null, string schemas = "")
    {
        var shown = example is null ? "" : $$""","example":{{example}}""";
        await using var server = CoinStatsMockServer.CreateSocketFree(
            new CoinStatsMockOptions
            {
                SpecJson = $$$"""
                {"openapi":"3.1.0","info":{"title":"t","version":"1"},"components":{"schemas":{ {{{schemas}}} }},
                 "paths":{"/a":{"get":{"operationId":"a","responses":{"200":{"description":"d","content":{"application/json":{"schema":{{{schema}}}{{{shown}}} } } } } } } } }
                """,
            }
        );
        using var client = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        return JsonNode.Parse(await client.GetStringAsync("a"))!;
    }
}
