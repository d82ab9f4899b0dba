using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class ReferenceTests
{
    [Fact]
    public void Read_ReferenceToSchema_StaysAName()
    {
        var model = Spec.Schemas("""{"A":{"type":"object","properties":{"b":{"$ref":"#/components/schemas/B"}}},"B":{"type":"string"}}""");

        model.Named<ObjectSchema>("A").Property<ReferenceSchema>("b").Name.ShouldBe("B");
    }

    [Theory]
    [InlineData("a/b", "a~1b")]
    [InlineData("a~b", "a~0b")]
    [InlineData("a b", "a%20b")]
    [InlineData("é", "%C3%A9")]
    [InlineData("A«B»", "A«B»")]
    [InlineData("a%20b", "a%20b")]
    public void Read_EscapedName_IsFound(string name, string token) =>
        Spec.Schemas(
                $$$$"""{"{{{{name}}}}":{"type":"string"},"S":{"type":"array","items":{"$ref":"#/components/schemas/{{{{token}}}}"}}}"""
            )
            .Named<ArraySchema>("S")
            .Items.ShouldBeOfType<ReferenceSchema>()
            .Name.ShouldBe(name);

    [Fact]
    public void Read_NeighboursOfAReference_AreItsOwn()
    {
        var reference = Spec.Schemas(
                """{"S":{"$ref":"#/components/schemas/B","description":"mine","nullable":true,"deprecated":true,"readOnly":true,"example":1},"B":{"type":"string","description":"theirs"}}"""
            )
            .Named<ReferenceSchema>("S");

        (
            reference.Name,
            reference.Description,
            reference.Nullable,
            reference.Deprecated,
            reference.ReadOnly,
            reference.ExampleJson
        ).ShouldBe(("B", "mine", true, true, true, "1"));
    }

    [Fact]
    public void Read_ShapeBesideAReference_CountsFrom31On()
    {
        const string Schemas =
            """{"S":{"$ref":"#/components/schemas/B","properties":{"x":{"type":"string"}}},"B":{"type":"object","properties":{"b":{"type":"string"}}}}""";

        Spec.Schemas(Schemas, "3.0.3").Named<ReferenceSchema>("S").Name.ShouldBe("B");
        var merged = Spec.Schemas(Schemas, "3.1.0").Named<ObjectSchema>("S");
        merged.Names().ShouldBe(["b", "x"]);
        merged.Bases.ShouldBe(["B"]);
    }

    [Fact]
    public void Read_ReferenceIntoASchema_IsReadInPlace()
    {
        var model = Spec.Schemas(
            """
            {"A":{"type":"object","properties":{"b":{"type":"string","enum":["x"]},"c":{"$ref":"#/components/schemas/A/properties/b"}}},
             "B":{"type":"array","items":{"$ref":"#/components/schemas/A/properties/c"}}}
            """
        );

        model.Named<ObjectSchema>("A").Property<StringSchema>("c").Enum.ShouldBe(["x"]);
        model.Named<ArraySchema>("B").Items.ShouldBeOfType<StringSchema>().Enum.ShouldBe(["x"]);
    }

    [Theory]
    [InlineData("https://example.com/b.json")]
    [InlineData("#bee")]
    public void Read_OwnNameOfASchema_IsAReferenceToIt(string reference)
    {
        var model = Spec.Schemas(
            $$"""{"S":{"$ref":"{{reference}}"},"B":{"$id":"https://example.com/b.json","$anchor":"bee","type":"string"} }""",
            "3.1.0"
        );

        model.Named<ReferenceSchema>("S").Name.ShouldBe("B");
    }

    [Fact]
    public void Read_ReferenceIntoAPath_IsReadInPlace()
    {
        var result = Spec.Read(
            """{"/a/{b}":{"get":{"parameters":[{"name":"b","in":"path","required":true,"schema":{"type":"integer"}}],"responses":{"200":{"description":"","content":{"application/json":{"schema":{"type":"boolean"}}}}}}}}""",
            """{"schemas":{"S":{"type":"array","items":{"$ref":"#/paths/~1a~1%7Bb%7D/get/responses/200/content/application~1json/schema"}}}}"""
        );

        result.Problems.ShouldBeEmpty();
        result.Model!.Named<ArraySchema>("S").Items.ShouldBeOfType<BooleanSchema>();
    }

    [Fact]
    public void Read_ReferenceIntoASchemaThatHoldsIt_IsCut()
    {
        var result = Spec.ReadSchemas(
            """{"A":{"type":"object","properties":{"b":{"type":"object","properties":{"c":{"$ref":"#/components/schemas/A/properties/b"}}}}}}"""
        );

        result
            .SingleProblem(DocumentProblemKind.InvalidValue, "leads into a schema that holds it")
            .Pointer.ShouldBe("/components/schemas/A/properties/b/properties/c/$ref");
        result.Model!.Named<ObjectSchema>("A").Property<ObjectSchema>("b").Property<ObjectSchema>("c").Property<AnySchema>("c");
    }

    [Theory]
    [InlineData("#/components/schemas/No", "points to nothing")]
    [InlineData("#/components/schemas/", "points to nothing")]
    [InlineData("#/nowhere", "points to nothing")]
    [InlineData("#Anchor", "points to nothing")]
    [InlineData("other.json#/A", "points outside the document")]
    [InlineData("https://example.com/a.json", "points outside the document")]
    [InlineData("", "points outside the document")]
    public void Read_UnresolvedSchema_IsReportedAndReadAsAnyValue(string reference, string message)
    {
        var result = Spec.ReadSchemas(
            $$$$"""{"S":{"type":"object","properties":{"p":{"$ref":"{{{{reference}}}}"},"q":{"type":"string"}} }}"""
        );

        result.SingleProblem(DocumentProblemKind.UnresolvedReference, message).Pointer.ShouldBe("/components/schemas/S/properties/p/$ref");
        result.Model!.Named<ObjectSchema>("S").Property<AnySchema>("p");
        result.Model!.Named<ObjectSchema>("S").Property<StringSchema>("q");
    }

    [Fact]
    public void Read_ReferenceThatIsNoString_IsReported() =>
        Spec.ReadSchemas("""{"S":{"$ref":5}}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "The value of \"$ref\" must be a string, not a number");

    [Theory]
    [InlineData("parameters", """{"parameters":[{"$ref":"#/components/parameters/A"}],"responses":{}}""")]
    [InlineData("responses", """{"responses":{"200":{"$ref":"#/components/responses/A"}}}""")]
    [InlineData("requestBodies", """{"requestBody":{"$ref":"#/components/requestBodies/A"},"responses":{}}""")]
    public void Read_CycleOfReferences_IsReportedAndLeavesOutTheOperation(string kind, string operation)
    {
        var components = $$$$"""{"{{{{kind}}}}":{"A":{"$ref":"#/components/{{{{kind}}}}/B"},"B":{"$ref":"#/components/{{{{kind}}}}/A"}}}""";
        var result = Spec.ReadOperation(operation, components);

        result.Model!.Operations.ShouldBeEmpty();
        result.Problems.ShouldContain(problem =>
            problem.Kind == DocumentProblemKind.UnresolvedReference && problem.Message.Contains("leads back to itself")
        );
        result.Problems.ShouldContain(problem => problem.Kind == DocumentProblemKind.SkippedOperation);
    }

    [Theory]
    [InlineData("""{"A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}}""")]
    [InlineData("""{"A":{"$ref":"#/components/schemas/A"}}""")]
    [InlineData("""{"A":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/A"}]}}""")]
    [InlineData("""{"A":{"type":"array","items":{"$ref":"#/components/schemas/A"}}}""")]
    [InlineData(
        """{"A":{"type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/components/schemas/B"}}},"B":{"$ref":"#/components/schemas/A"}}"""
    )]
    [InlineData("""{"A":{"allOf":[{"$ref":"#/components/schemas/A"},{"type":"string"}]}}""")]
    public void Read_SchemaOfNothingButItself_IsCut(string schemas)
    {
        var result = Spec.ReadSchemas(schemas);

        result.Problems.ShouldHaveSingleItem().Kind.ShouldBe(DocumentProblemKind.InvalidValue);
        result.Model!.Schemas.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Read_UnionThatHoldsItself_LosesThatShape()
    {
        var result = Spec.ReadSchemas(
            """{"A":{"oneOf":[{"$ref":"#/components/schemas/B"},{"type":"string"}]},"B":{"oneOf":[{"$ref":"#/components/schemas/A"},{"type":"integer"}]}}"""
        );

        result.SingleProblem(DocumentProblemKind.InvalidValue, "is made of itself");
        result.Model!.Named<UnionSchema>("A").Variants.Count.ShouldBe(2);
        result.Model!.Named<NumberSchema>("B").IsInteger.ShouldBeTrue();
    }

    [Fact]
    public void Read_RecursionThroughMembersListsAndMaps_IsKept()
    {
        var model = Spec.Schemas(
            """
            {"Node":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Node"},"all":{"type":"array","items":{"$ref":"#/components/schemas/Node"}}}},
             "Json":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/components/schemas/Json"}},{"type":"object","additionalProperties":{"$ref":"#/components/schemas/Json"}}]}}
            """
        );

        model.Named<ObjectSchema>("Node").Property<ReferenceSchema>("next").Name.ShouldBe("Node");
        model.Named<UnionSchema>("Json").Variants.Count.ShouldBe(3);
    }
}
