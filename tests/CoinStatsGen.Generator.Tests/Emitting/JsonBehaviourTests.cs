using System.Text.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Reads and writes JSON with emitted code.</summary>
public sealed class JsonBehaviourTests
{
    private static readonly Lazy<GeneratedAssembly> Types = new(() =>
        GeneratedAssembly.Load(
            GeneratorHarness.Run(
                SpecBuilder.Schemas(
                    """
                    "Wallet": {
                      "type": "object", "required": ["address", "note"],
                      "properties": {
                        "address": { "type": "string" },
                        "note": { "type": "string", "nullable": true },
                        "amount": { "type": "number" },
                        "count": { "type": "integer" },
                        "chain": { "type": "string", "enum": ["eth", "btc"] },
                        "at": { "type": "string", "format": "date-time" },
                        "tags": { "type": "array", "items": { "type": "string", "nullable": true } },
                        "parent": { "$ref": "#/components/schemas/Wallet" },
                        "free": { }
                      }
                    },
                    "Open": { "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" } },
                    "Point": { "type": "object", "required": ["p"], "properties": { "p": { "type": "array", "items": { "type": "number" }, "x-tuple": ["t", "usd"] } } },
                    "Cat": { "type": "object", "required": ["kind", "purrs"], "properties": { "kind": { "type": "string" }, "purrs": { "type": "boolean" } } },
                    "Dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "barks": { "type": "boolean" } } },
                    "Told": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ],
                              "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } } },
                    "Probed": { "anyOf": [ { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Cat" }, { "type": "number" },
                                           { "type": "array", "items": { "type": "string" } } ] },
                    "Holder": { "type": "object", "properties": { "told": { "$ref": "#/components/schemas/Told" }, "probed": { "$ref": "#/components/schemas/Probed" } } }
                    """
                )
            )
        )
    );

    [Theory]
    [InlineData("""{"address":"a","note":null}""")]
    [InlineData(
        """{"address":"a","note":"n","amount":1.5,"count":3,"chain":"eth","at":"2026-01-02T03:04:05+00:00","tags":["x",null],"parent":{"address":"b","note":null},"free":[1,{"x":2}]}"""
    )]
    public void RoundTrip_KeepsEveryMember(string json) =>
        Types.Value.RoundTrip("Wallet", json).Replace("\\u002B", "+", StringComparison.Ordinal).ShouldBe(json);

    [Fact]
    public void Read_UnknownMembers_AreSkipped() =>
        Types.Value.RoundTrip("Wallet", """{"x":{"y":[1]},"address":"a","note":null,"z":1}""").ShouldBe("""{"address":"a","note":null}""");

    [Theory]
    [InlineData("""{"note":null}""", "address")]
    [InlineData("""{"address":"a"}""", "note")]
    public void Read_RequiredMemberMissing_NamesIt(string json, string member) =>
        Should.Throw<JsonException>(() => Types.Value.Read("Wallet", json)).Message.ShouldContain(member);

    [Fact]
    public void Read_NullWhereNoneIsAllowed_Throws() =>
        Should.Throw<JsonException>(() => Types.Value.Read("Wallet", """{"address":null,"note":null}"""));

    [Fact]
    public void Read_OptionalNull_IsNull() =>
        Types
            .Value.RoundTrip("Wallet", """{"address":"a","note":null,"chain":null,"parent":null,"at":null}""")
            .ShouldBe("""{"address":"a","note":null}""");

    [Fact]
    public void Read_UnknownEnumText_IsKept()
    {
        var wallet = Types.Value.Read("Wallet", """{"address":"a","note":null,"chain":"new"}""");
        var chain = GeneratedAssembly.Get(wallet, "Chain")!;

        chain.ToString().ShouldBe("new");
        GeneratedAssembly.Get(chain, "IsKnown").ShouldBe(false);
    }

    [Fact]
    public void Read_AdditionalProperties_AreKept() =>
        Types.Value.RoundTrip("Open", """{"x":1,"a":"s","y":2}""").ShouldBe("""{"a":"s","x":1,"y":2}""");

    [Fact]
    public void Read_Tuple_SkipsExtraPositions() => Types.Value.RoundTrip("Point", """{"p":[1,2,3]}""").ShouldBe("""{"p":[1,2]}""");

    [Fact]
    public void Read_TupleTooShort_Throws() =>
        Should.Throw<JsonException>(() => Types.Value.Read("Point", """{"p":[1]}""")).Message.ShouldContain("usd");

    [Theory]
    [InlineData("""{"kind":"cat","purrs":true}""", "Cat")]
    [InlineData("""{"kind":"dog"}""", "Dog")]
    [InlineData("""{"kind":"cow"}""", "Unknown")]
    [InlineData("5", "Unknown")]
    public void Union_WithDiscriminator_IsToldByIt(string json, string expected) => CheckUnion("Told", "told", json, expected);

    [Theory]
    [InlineData("""{"kind":"x","purrs":true}""", "Cat")]
    [InlineData("""{"kind":"x","barks":true}""", "Dog")]
    [InlineData("""{"nothing":1}""", "Unknown")]
    [InlineData("5.5", "Number")]
    [InlineData("""["a"]""", "StringList")]
    [InlineData("true", "Unknown")]
    public void Union_WithoutDiscriminator_IsToldByKindAndRequiredMembers(string json, string expected) =>
        CheckUnion("Probed", "probed", json, expected);

    private static void CheckUnion(string type, string member, string json, string expected)
    {
        var value = Types.Value.Read(type, json);
        value.GetType().GetProperty("Is" + expected)!.GetValue(value).ShouldBe(true);
        var whole = $$"""{"{{member}}":{{json}}}""";
        var known = json.Replace(",\"x\":1", "", StringComparison.Ordinal);
        Types.Value.RoundTrip("Holder", whole).ShouldBe($$"""{"{{member}}":{{known}}}""");
    }
}
