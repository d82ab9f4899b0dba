using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Unions whose document names the member that tells their shapes, wherever it says so.</summary>
public sealed class DiscriminatorTests
{
    private const string Schemas = """
        "Animal": { "type": "object", "required": ["petType"], "properties": { "petType": { "type": "string" } },
          "discriminator": { "propertyName": "petType", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } } },
        "Cat": { "allOf": [ { "$ref": "#/components/schemas/Animal" }, { "type": "object", "properties": { "meow": { "type": "boolean" } } } ] },
        "Dog": { "allOf": [ { "$ref": "#/components/schemas/Animal" }, { "type": "object", "properties": { "bark": { "type": "boolean" } } } ] },
        "Fault": { "type": "object", "required": ["message"], "properties": { "message": { "type": "string" } } },
        "Pets": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" } ] },
        "PetsOrFault": { "oneOf": [ { "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Fault" } ] },
        "Foo": { "required": ["$type"], "type": "object", "anyOf": [ { "$ref": "#/components/schemas/FooBar" }, { "$ref": "#/components/schemas/FooBaz" } ],
          "discriminator": { "propertyName": "$type", "mapping": { "bar": "#/components/schemas/FooBar", "baz": "#/components/schemas/FooBaz" } } },
        "FooBar": { "required": ["value"], "properties": { "$type": { "enum": ["bar"], "type": "string" }, "value": { "type": "integer", "format": "int32" } } },
        "FooBaz": { "required": ["name"], "properties": { "$type": { "enum": ["baz"], "type": "string" }, "name": { "type": "string" } } },
        "Step": { "oneOf": [ { "$ref": "#/components/schemas/One" }, { "$ref": "#/components/schemas/Two" } ],
          "discriminator": { "propertyName": "kind", "mapping": { "1": "#/components/schemas/One", "2": "#/components/schemas/Two" } } },
        "One": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "integer" }, "a": { "type": "string" } } },
        "Two": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "integer" }, "a": { "type": "string" } } },
        "Flag": { "oneOf": [ { "$ref": "#/components/schemas/On" }, { "$ref": "#/components/schemas/Off" } ],
          "discriminator": { "propertyName": "on", "mapping": { "true": "#/components/schemas/On", "false": "#/components/schemas/Off" } } },
        "On": { "type": "object", "required": ["on"], "properties": { "on": { "type": "boolean" }, "a": { "type": "string" } } },
        "Off": { "type": "object", "required": ["on"], "properties": { "on": { "type": "boolean" }, "a": { "type": "string" } } },
        "Restriction": { "type": "object", "required": ["type", "seconds"],
          "properties": { "type": { "type": "string", "enum": ["daily_restriction", "weekly_restriction"] }, "seconds": { "type": "integer" } },
          "discriminator": { "propertyName": "type" } },
        "WeeklyRestriction": { "allOf": [ { "$ref": "#/components/schemas/Restriction" }, { "type": "object", "properties": { "day": { "type": "integer" } } } ] },
        "Extended": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } },
          "oneOf": [ { "$ref": "#/components/schemas/ExtA" }, { "$ref": "#/components/schemas/ExtB" } ],
          "discriminator": { "propertyName": "k", "mapping": { "a": "#/components/schemas/ExtA", "b": "#/components/schemas/ExtB" } } },
        "ExtA": { "type": "object", "required": ["k"], "properties": { "k": { "type": "string" }, "v": { "type": "string" } } },
        "ExtB": { "type": "object", "required": ["k"], "properties": { "k": { "type": "string" }, "v": { "type": "string" } } }
        """;

    private static readonly Lazy<GeneratedAssembly> Types = new(() =>
        GeneratedAssembly.Load(GeneratorHarness.Run(SpecBuilder.Schemas(Schemas)))
    );

    [Theory]
    [InlineData("Pets", """{"petType":"dog","bark":true}""", "Dog")]
    [InlineData("Pets", """{"meow":true,"petType":"cat"}""", "Cat")]
    [InlineData("PetsOrFault", """{"petType":"dog"}""", "Dog")]
    [InlineData("PetsOrFault", """{"message":"m"}""", "Fault")]
    [InlineData("Foo", """{"$type":"bar","value":3}""", "FooBar")]
    [InlineData("Foo", """{"$type":"baz","name":"n"}""", "FooBaz")]
    [InlineData("Foo", """{"name":"n"}""", "FooBaz")]
    [InlineData("Step", """{"kind":2,"a":"x"}""", "Two")]
    [InlineData("Flag", """{"on":false,"a":"x"}""", "Off")]
    [InlineData("Restriction", """{"type":"daily_restriction","seconds":32400}""", "RestrictionBase")]
    [InlineData("Restriction", """{"type":"weekly_restriction","seconds":1,"day":2}""", "WeeklyRestriction")]
    public void Read_Tag_TellsTheShape(string union, string json, string expected)
    {
        var value = Types.Value.Read(union, json);

        GeneratedAssembly.Get(value, "Is" + expected).ShouldBe(true);
        var read = System.Text.Json.JsonSerializer.Serialize(GeneratedAssembly.Get(value, "Value"));
        foreach (var member in System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject())
        {
            read.ShouldContain(System.Text.Json.JsonSerializer.Serialize(member.Key) + ":" + member.Value!.ToJsonString());
        }
    }

    [Fact]
    public void Read_MembersBesideTheUnion_AreKeptInEachShape()
    {
        var json = """{"id":"1","k":"b","v":"x"}""";

        Types.Value.RoundTrip("Extended", json).ShouldBe(json);
        GeneratedAssembly.Get(Types.Value.Read("Extended", json), "Value")!.GetType().Name.ShouldContain("ExtB");
    }
}
