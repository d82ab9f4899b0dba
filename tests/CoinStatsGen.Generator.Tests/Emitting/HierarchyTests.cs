using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>
/// A component with a discriminator that others include by <c>allOf</c> reads as one of those, and never loses what they add.
/// </summary>
public sealed class HierarchyTests
{
    private const string Kinds = """
        "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "object", "required": ["purrs"], "properties": { "purrs": { "type": "boolean" } } } ] },
        "Dog": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "type": "object", "properties": { "barks": { "type": "integer" } } } ] },
        "Puppy": { "allOf": [ { "$ref": "#/components/schemas/Dog" }, { "type": "object", "properties": { "weeks": { "type": "integer" } } } ] },
        "Home": { "type": "object", "properties": { "pets": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } }
        """;

    private static readonly Lazy<GeneratedAssembly> Implicit = new(() => Load("", "petType", ""));

    private static readonly Lazy<GeneratedAssembly> Mapped = new(() =>
        Load(
            """, "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog", "puppy": "Puppy" } """,
            "petType",
            """, "enum": ["cat", "dog", "puppy"]"""
        )
    );

    [Theory]
    [InlineData("""{"petType":"Cat","name":"a","purrs":true}""", "Cat")]
    [InlineData("""{"petType":"Dog","barks":3}""", "Dog")]
    [InlineData("""{"petType":"Puppy","barks":3,"weeks":8}""", "Puppy")]
    [InlineData("""{"petType":"Pet","name":"a"}""", "PetBase")]
    [InlineData("""{"petType":"Cow","horns":2}""", "Unknown")]
    public void Read_NamesOfSchemas_TellTheShape(string json, string expected) => Check(Implicit.Value, json, expected);

    [Theory]
    [InlineData("""{"petType":"cat","purrs":true}""", "Cat")]
    [InlineData("""{"petType":"dog","barks":3}""", "Dog")]
    [InlineData("""{"petType":"puppy","barks":3,"weeks":8}""", "Puppy")]
    [InlineData("""{"petType":"Pet"}""", "Unknown")]
    public void Read_Mapping_TellsTheShape(string json, string expected) => Check(Mapped.Value, json, expected);

    [Fact]
    public void Mapping_LeavesTheBaseOut_ThereIsNoSuchCase() => Mapped.Value.Type("Pet").GetProperty("IsPetBase").ShouldBeNull();

    [Fact]
    public async Task Match_GivesEachShapeItsOwnMembers()
    {
        var document = Document("", "petType", "")
            .Replace(
                "\"paths\": {  }",
                "\"paths\": {"
                    + SpecBuilder.Get(
                        "/pets",
                        "get-pets",
                        response: """{ "type": "array", "items": { "$ref": "#/components/schemas/Pet" } }"""
                    )
                    + "}",
                StringComparison.Ordinal
            );
        var (result, _) = await new GeneratedProgram(document).RunAsync(
            """
            var words = new List<string>();
            foreach (var pet in await client.Things.GetPetsAsync())
            {
                words.Add(pet.Match(cat => "cat " + cat.Name, dog => "dog " + dog.Barks, puppy => "puppy " + puppy.Weeks, pet => "pet " + pet.Name, unknown => unknown.GetRawText()));
            }

            return string.Join("; ", words);
            """,
            """[{"petType":"Cat","name":"Tom","purrs":true},{"petType":"Puppy","weeks":8},{"petType":"Cow","horns":2},{"petType":"Pet","name":"x"}]"""
        );

        result.ShouldBe("""cat Tom; puppy 8; {"petType":"Cow","horns":2}; pet x""");
    }

    [Fact]
    public void InlineTypesOfTheBase_AreDeclaredOnce()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Schemas(
                """
                "Pet": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" }, "size": { "type": "string", "enum": ["s", "l"] } }, "discriminator": { "propertyName": "t" } },
                "Cat": { "allOf": [ { "$ref": "#/components/schemas/Pet" }, { "properties": { "purrs": { "type": "boolean" } } } ] }
                """
            )
        );

        output.Files.Sum(f => f.SourceText.ToString().Split("record struct PetSize").Length - 1).ShouldBe(1);
    }

    [Fact]
    public void UnionOfAHierarchyAndAnother_KeepsTheDiscriminator()
    {
        var types = Load(
            "",
            "petType",
            "",
            """, "Any": { "oneOf": [ { "$ref": "#/components/schemas/Pet" }, { "$ref": "#/components/schemas/Fault" } ] }, "Fault": { "type": "object", "required": ["error"], "properties": { "error": { "type": "string" } } }"""
        );

        GeneratedAssembly.Get(types.Read("Any", """{"petType":"Dog","name":"n"}"""), "IsDog").ShouldBe(true);
        GeneratedAssembly.Get(types.Read("Any", """{"error":"e"}"""), "IsFault").ShouldBe(true);
    }

    private static void Check(GeneratedAssembly types, string json, string expected)
    {
        GeneratedAssembly.Get(types.Read("Pet", json), "Is" + expected).ShouldBe(true);
        var home = $$"""{"pets":[{{json}}]}""";
        types.RoundTrip("Home", home).ShouldBe(home);
    }

    private static GeneratedAssembly Load(string mapping, string property, string texts, string more = "") =>
        GeneratedAssembly.Load(GeneratorHarness.Run(Document(mapping, property, texts, more)));

    private static string Document(string mapping, string property, string texts, string more = "") =>
        SpecBuilder.Schemas(
            $$"""
            "Pet": { "type": "object", "required": ["{{property}}"], "properties": { "{{property}}": { "type": "string" {{texts}} }, "name": { "type": "string" } },
                     "discriminator": { "propertyName": "{{property}}" {{mapping}} } },
            {{Kinds}} {{more}}
            """
        );
}
