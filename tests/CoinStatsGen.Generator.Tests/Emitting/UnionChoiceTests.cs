using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Which shape of a union JSON is read as: nothing is lost, and what fits none is kept as it is.</summary>
public sealed class UnionChoiceTests
{
    private const string Schemas = """
        "Ok": { "type": "object", "required": ["ok"], "properties": { "ok": { "type": "boolean", "enum": [true] }, "channel": { "type": "string" } } },
        "Ko": { "type": "object", "required": ["ok"], "properties": { "ok": { "type": "boolean", "enum": [false] }, "error": { "type": "string" } } },
        "Slack": { "oneOf": [ { "$ref": "#/components/schemas/Ok" }, { "$ref": "#/components/schemas/Ko" } ] },
        "V1": { "type": "object", "required": ["version"], "properties": { "version": { "type": "integer", "enum": [1] }, "data": { "type": "string" } } },
        "V2": { "type": "object", "required": ["version"], "properties": { "version": { "type": "integer", "enum": [2] }, "data": { "type": "string" } } },
        "Versioned": { "oneOf": [ { "$ref": "#/components/schemas/V1" }, { "$ref": "#/components/schemas/V2" } ] },
        "C1": { "type": "object", "required": ["a"], "additionalProperties": false, "properties": { "a": { "type": "string" } } },
        "C2": { "type": "object", "required": ["a"], "additionalProperties": false, "properties": { "a": { "type": "string" }, "b": { "type": "string" } } },
        "Closed": { "oneOf": [ { "$ref": "#/components/schemas/C1" }, { "$ref": "#/components/schemas/C2" } ] },
        "OpenFirst": { "oneOf": [ { "$ref": "#/components/schemas/O1" }, { "$ref": "#/components/schemas/C1" } ] },
        "O1": { "type": "object", "required": ["a"], "properties": { "a": { "type": "string" }, "z": { "type": "string" } } },
        "IdInt": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" }, "n": { "type": "string" } } },
        "IdStr": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" }, "m": { "type": "string" } } },
        "Id": { "oneOf": [ { "$ref": "#/components/schemas/IdInt" }, { "$ref": "#/components/schemas/IdStr" } ] },
        "Base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } },
        "Derived": { "allOf": [ { "$ref": "#/components/schemas/Base" }, { "type": "object", "properties": { "extra": { "type": "string" } } } ] },
        "Either": { "anyOf": [ { "$ref": "#/components/schemas/Base" }, { "$ref": "#/components/schemas/Derived" } ] },
        "P1": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } } },
        "P2": { "type": "object", "properties": { "a": { "type": "integer" }, "c": { "type": "string" }, "d": { "type": "string" } } },
        "Loose": { "anyOf": [ { "$ref": "#/components/schemas/P1" }, { "$ref": "#/components/schemas/P2" } ] },
        "Wrap1": { "type": "object", "required": ["data"], "properties": { "data": { "$ref": "#/components/schemas/IdInt" } } },
        "Wrap2": { "type": "object", "required": ["data"], "properties": { "data": { "$ref": "#/components/schemas/IdStr" } } },
        "Wrapped": { "oneOf": [ { "$ref": "#/components/schemas/Wrap1" }, { "$ref": "#/components/schemas/Wrap2" } ] },
        "Page1": { "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": { "$ref": "#/components/schemas/Ok" } } } },
        "Page2": { "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": { "$ref": "#/components/schemas/Ko" } } } },
        "Paged": { "oneOf": [ { "$ref": "#/components/schemas/Page1" }, { "$ref": "#/components/schemas/Page2" } ] },
        "Counts": { "type": "object", "additionalProperties": { "type": "integer" } },
        "CountsOr": { "oneOf": [ { "$ref": "#/components/schemas/Counts" }, { "$ref": "#/components/schemas/C1" } ] },
        "Full": { "type": "object" },
        "Limited": { "type": "object", "required": ["limited"], "properties": { "limited": { "type": "boolean" } } },
        "Team": { "oneOf": [ { "$ref": "#/components/schemas/Full" }, { "$ref": "#/components/schemas/Limited" } ] },
        "ErrList": { "type": "object", "required": ["error"], "properties": { "error": { "type": "array", "items": { "type": "string" } } } },
        "ErrOne": { "type": "object", "required": ["error"], "properties": { "error": { "type": "string" } } },
        "Err": { "oneOf": [ { "$ref": "#/components/schemas/ErrList" }, { "$ref": "#/components/schemas/ErrOne" } ] },
        "At": { "type": "object", "required": ["v"], "properties": { "v": { "type": "string", "format": "date-time" } } },
        "Text": { "type": "object", "required": ["v"], "properties": { "v": { "type": "string" } } },
        "Moment": { "oneOf": [ { "$ref": "#/components/schemas/At" }, { "$ref": "#/components/schemas/Text" } ] },
        "G1": { "type": "object", "required": ["type", "repo"], "properties": { "type": { "type": "string", "enum": ["hub"] }, "repo": { "type": "string" } } },
        "G2": { "type": "object", "required": ["type", "org"], "properties": { "type": { "type": "string", "enum": ["hub"] }, "org": { "type": "string" } } },
        "G3": { "type": "object", "required": ["type", "project"], "properties": { "type": { "type": "string", "enum": ["lab"] }, "project": { "type": "string" } } },
        "Git": { "oneOf": [ { "$ref": "#/components/schemas/G1" }, { "$ref": "#/components/schemas/G2" }, { "$ref": "#/components/schemas/G3" } ] },
        "WholeOrFlag": { "oneOf": [ { "type": "integer" }, { "type": "boolean" } ] },
        "TimeOrWhole": { "oneOf": [ { "type": "string", "format": "date-time" }, { "type": "integer", "format": "int32" } ] }
        """;

    private static readonly Lazy<GeneratedAssembly> Types = new(() =>
        GeneratedAssembly.Load(GeneratorHarness.Run(SpecBuilder.Schemas(Schemas)))
    );

    [Theory]
    [InlineData("Slack", """{"ok":false,"error":"x"}""", "Ko")]
    [InlineData("Slack", """{"ok":true,"channel":"x"}""", "Ok")]
    [InlineData("Versioned", """{"version":2,"data":"n"}""", "V2")]
    [InlineData("Versioned", """{"version":1,"data":"n"}""", "V1")]
    [InlineData("Versioned", """{"version":3,"data":"n"}""", "Unknown")]
    [InlineData("Git", """{"type":"hub","repo":"r"}""", "G1")]
    [InlineData("Git", """{"type":"hub","org":"o"}""", "G2")]
    [InlineData("Git", """{"type":"lab","project":"p"}""", "G3")]
    [InlineData("Git", """{"type":"bucket","repo":"r"}""", "Unknown")]
    public void Read_ListedValues_TellTheShape(string union, string json, string expected) => Check(union, json, expected);

    [Theory]
    [InlineData("Closed", """{"a":"1"}""", "C1")]
    [InlineData("Closed", """{"a":"1","b":"2"}""", "C2")]
    [InlineData("OpenFirst", """{"a":"1","z":"2"}""", "O1")]
    [InlineData("Either", """{"id":"1"}""", "Base")]
    [InlineData("Either", """{"id":"1","extra":"2"}""", "Derived")]
    [InlineData("Loose", """{"a":"1"}""", "P1")]
    [InlineData("Loose", """{"a":1}""", "P2")]
    [InlineData("Loose", """{"c":"1","d":"2"}""", "P2")]
    [InlineData("Loose", """{}""", "P1")]
    [InlineData("CountsOr", """{"x":1,"y":2}""", "IntegerMap")]
    [InlineData("CountsOr", """{"a":"1"}""", "C1")]
    [InlineData("Team", """{"id":"1","name":"n"}""", "Full")]
    [InlineData("Team", """{"limited":true}""", "Limited")]
    public void Read_KnownMembers_TellTheShape(string union, string json, string expected) => Check(union, json, expected);

    [Theory]
    [InlineData("Id", """{"id":1,"n":"x"}""", "IdInt")]
    [InlineData("Id", """{"id":"1","m":"x"}""", "IdStr")]
    [InlineData("Id", """{"id":"1"}""", "IdStr")]
    [InlineData("Err", """{"error":["a","b"]}""", "ErrList")]
    [InlineData("Err", """{"error":"a"}""", "ErrOne")]
    [InlineData("Moment", """{"v":"2024-01-02T03:04:05+01:00"}""", "At")]
    [InlineData("Moment", """{"v":"tomorrow"}""", "Text")]
    [InlineData("Wrapped", """{"data":{"id":1}}""", "Wrap1")]
    [InlineData("Wrapped", """{"data":{"id":"1"}}""", "Wrap2")]
    [InlineData("Paged", """{"items":[{"ok":true}]}""", "Page1")]
    [InlineData("Paged", """{"items":[{"ok":false,"error":"e"}]}""", "Page2")]
    public void Read_TypesOfMembers_TellTheShape(string union, string json, string expected) => Check(union, json, expected);

    [Theory]
    [InlineData("WholeOrFlag", "1.5", "Unknown")]
    [InlineData("WholeOrFlag", "7", "Integer")]
    [InlineData("WholeOrFlag", "99999999999999999999", "Unknown")]
    [InlineData("WholeOrFlag", "\"seven\"", "Unknown")]
    [InlineData("TimeOrWhole", "\"tomorrow\"", "Unknown")]
    [InlineData("TimeOrWhole", "5000000000", "Unknown")]
    [InlineData("TimeOrWhole", "[1]", "Unknown")]
    [InlineData("Id", "5", "Unknown")]
    [InlineData("Id", "[]", "Unknown")]
    public void Read_NoShapeFits_IsUnknown(string union, string json, string expected) => Check(union, json, expected);

    private static void Check(string union, string json, string expected)
    {
        GeneratedAssembly.Get(Types.Value.Read(union, json), "Is" + expected).ShouldBe(true, json);
        Types.Value.RoundTrip(union, json).ShouldBe(json);
    }
}
