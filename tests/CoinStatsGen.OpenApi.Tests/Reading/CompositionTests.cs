using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class CompositionTests
{
    private const string Pet = """
        "Pet":{"type":"object","title":"A pet","description":"P","example":{},"required":["kind"],"properties":{"kind":{"type":"string"},"name":{"type":"string"}}}
        """;

    [Theory]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Pet"}],"description":"mine","nullable":true}""", true)]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Pet"},{"description":"mine"}]}""", false)]
    [InlineData("""{"allOf":[{"description":"mine"},{"$ref":"#/components/schemas/Pet"}]}""", false)]
    [InlineData("""{"type":"object","allOf":[{"$ref":"#/components/schemas/Pet"}],"description":"mine"}""", false)]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","description":"mine"}]}""", false)]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Pet"},{"description":"mine","nullable":true}]}""", true)]
    public void AllOf_OneReferenceAndTexts_IsTheReference(string json, bool isNullable)
    {
        var reference = Spec.Schemas($$"""{"S":{{json}},{{Pet}}}""").Named<ReferenceSchema>("S");

        (reference.Name, reference.Description, reference.Nullable).ShouldBe(("Pet", "mine", isNullable));
    }

    [Fact]
    public void AllOf_Several_AreMergedAndTheLaterWins()
    {
        var schema = Spec.Schemas(
                $$$$"""
                {"S":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","required":["name"],"properties":{"kind":{"type":"string","enum":["cat"]},"age":{"type":"integer"}}}],
                  "properties":{"own":{"type":"boolean"}},"description":"mine"},{{{{Pet}}}}}
                """
            )
            .Named<ObjectSchema>("S");

        schema.Names().ShouldBe(["kind!", "name!", "age", "own"]);
        schema.Property<StringSchema>("kind").Enum.ShouldBe(["cat"]);
        schema.Bases.ShouldBe(["Pet"]);
        (schema.Description, schema.Title, schema.ExampleJson).ShouldBe(("mine", null, null));
    }

    [Fact]
    public void AllOf_RequiredOnly_MakesMembersRequired() =>
        Spec.Schemas($$"""{"S":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["name"]}]},{{Pet}}}""")
            .Named<ObjectSchema>("S")
            .Names()
            .ShouldBe(["kind!", "name!"]);

    [Fact]
    public void AllOf_RequiredBeforeDeclared_KeepsTheDeclaredShape()
    {
        var schema = Spec.Schema<ObjectSchema>(
            """{"allOf":[{"required":["a"]},{"type":"object","properties":{"a":{"type":"string"}}}],"required":["b"]}"""
        );

        schema.Names().ShouldBe(["a!", "b!"]);
        schema.Property<StringSchema>("a");
    }

    [Fact]
    public void AllOf_BaseOfABase_ComesAlong()
    {
        var model = Spec.Schemas(
            $$$$"""
            {"C":{"allOf":[{"$ref":"#/components/schemas/B"},{"properties":{"c":{}}}]},
             "B":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"b":{}}}]},{{{{Pet}}}}}
            """
        );

        model.Named<ObjectSchema>("C").Names().ShouldBe(["kind!", "name", "b", "c"]);
        model.Named<ObjectSchema>("C").Bases.ShouldBe(["B"]);
    }

    [Fact]
    public void AllOf_Primitives_AreMerged()
    {
        var text = Spec.Schema<StringSchema>(
            """{"allOf":[{"type":"string","enum":["a","b"],"minLength":1},{"type":"string","enum":["b","c"]},{"maxLength":5}]}"""
        );
        (string.Join(',', text.Enum), text.MinLength, text.MaxLength).ShouldBe(("b", 1, 5));

        var number = Spec.Schema<NumberSchema>("""{"allOf":[{"type":"number","minimum":1},{"type":"integer","maximum":9}]}""");
        (number.IsInteger, number.Minimum, number.Maximum).ShouldBe((true, "1", "9"));
    }

    [Fact]
    public void AllOf_PartsThatCannotHoldAtOnce_AreReportedAndReadAsAnyValue()
    {
        var result = Spec.ReadSchemas("""{"S":{"allOf":[{"type":"string"},{"type":"object","properties":{"a":{}}}]}}""");

        result
            .SingleProblem(DocumentProblemKind.InvalidValue, "cannot hold at once (a string and an object)")
            .Pointer.ShouldBe("/components/schemas/S/allOf/1");
        result.Model!.Named<AnySchema>("S");
    }

    [Fact]
    public void AllOf_CycleOfBases_IsReportedAndCut()
    {
        var result = Spec.ReadSchemas(
            """
            {"A":{"allOf":[{"$ref":"#/components/schemas/B"},{"properties":{"a":{}}}]},
             "B":{"allOf":[{"$ref":"#/components/schemas/A"},{"properties":{"b":{}}}]}}
            """
        );

        result.SingleProblem(DocumentProblemKind.InvalidValue, "The schema \"A\" is a part of itself");
        result.Model!.Named<ObjectSchema>("A").Names().ShouldBe(["b", "a"]);
        result.Model!.Named<ObjectSchema>("B").Names().ShouldBe(["b"]);
    }

    [Fact]
    public void AllOf_WithOneOf_GivesEachShapeWithTheCommonMembers()
    {
        var union = Spec.Schemas(
                $$$$"""
                {"S":{"allOf":[{"$ref":"#/components/schemas/Pet"}],"oneOf":[{"$ref":"#/components/schemas/Cat"},{"type":"object","properties":{"bark":{}}}]},
                 "Cat":{"type":"object","properties":{"meow":{}}},{{{{Pet}}}}}
                """
            )
            .Named<UnionSchema>("S");

        union
            .Variants.Select(variant => string.Join(',', ((ObjectSchema)variant).Names()))
            .ShouldBe(["kind!,name,meow", "kind!,name,bark"]);
        ((ObjectSchema)union.Variants[0]).Bases.ShouldBe(["Pet", "Cat"]);
    }

    [Theory]
    [InlineData("""{"type":"object","oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}]}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/A"}]}""")]
    [InlineData(
        """{"oneOf":[{"$ref":"#/components/schemas/A"},{"oneOf":[{"$ref":"#/components/schemas/B"},{"$ref":"#/components/schemas/A"}]}]}"""
    )]
    public void OneOf_References_StayReferences(string json)
    {
        var union = Spec.Schemas(
                $$$$"""{"S":{{{{json}}}},"A":{"type":"object","properties":{"a":{}}},"B":{"type":"object","properties":{"b":{}} }}"""
            )
            .Named<UnionSchema>("S");

        union.IsExclusive.ShouldBeTrue();
        union.Variants.Select(variant => ((ReferenceSchema)variant).Name).ShouldBe(["A", "B"]);
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"enum":[null]}]}""")]
    [InlineData("""{"oneOf":[{"const":null},{"type":"string"}]}""")]
    [InlineData("""{"oneOf":[{"type":"string","nullable":true},{"type":"string"}]}""")]
    [InlineData("""{"oneOf":[{"type":["null"]},{"type":"string"}]}""")]
    [InlineData("""{"oneOf":[{"type":"string"}],"nullable":true}""")]
    public void Union_WithNull_IsNullable(string json) => Spec.Schema<StringSchema>(json, "3.1.0").Nullable.ShouldBeTrue();

    [Fact]
    public void Union_NullableReference_KeepsTheReference()
    {
        var reference = Spec.Schemas(
                $$"""{"S":{"anyOf":[{"$ref":"#/components/schemas/Pet"},{"type":"null"}],"description":"mine"},{{Pet}}}""",
                "3.1.0"
            )
            .Named<ReferenceSchema>("S");

        (reference.Name, reference.Nullable, reference.Description).ShouldBe(("Pet", true, "mine"));
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string","enum":["a","b"],"x-csharp-name":"N"},{"type":"string"}]}""", "a,b", true)]
    [InlineData("""{"anyOf":[{"type":"string"},{"$ref":"#/components/schemas/E"}]}""", "x,y", true)]
    [InlineData("""{"oneOf":[{"type":"string","enum":["a"]},{"type":"string","enum":["b","a"]}]}""", "a,b", false)]
    [InlineData("""{"oneOf":[{"const":"a","title":"A"},{"const":"b","title":"B"}]}""", "a,b", false)]
    [InlineData("""{"type":"string","oneOf":[{"enum":["a"]},{"enum":["b"]}]}""", "a,b", false)]
    [InlineData("""{"type":"string","anyOf":[{"format":"date"},{"format":"date-time"}]}""", "", false)]
    public void Union_OfTexts_IsOneText(string json, string values, bool isOpen)
    {
        var schema = Spec.Schemas($$$$"""{"S":{{{{json}}}},"E":{"type":"string","enum":["x","y"]}}""", "3.1.0").Named<StringSchema>("S");

        (string.Join(',', schema.Enum), schema.EnumIsOpen, schema.Format).ShouldBe((values, isOpen, null));
    }

    [Fact]
    public void Union_OpenEnum_KeepsTheNameOfTheList() =>
        Spec.Schema<StringSchema>(
                """{"description":"outer","anyOf":[{"type":"string"},{"type":"string","enum":["a"],"x-csharp-name":"N"}]}"""
            )
            .CSharpName.ShouldBe("N");

    [Fact]
    public void Union_OfNumbers_IsOneNumber()
    {
        var schema = Spec.Schema<NumberSchema>("""{"oneOf":[{"type":"integer","format":"int32"},{"type":"number"}]}""");

        (schema.IsInteger, schema.Format).ShouldBe((false, null));
    }

    [Fact]
    public void Union_WithAnyValue_IsAnyValue() => Spec.Schema<AnySchema>("""{"oneOf":[{"type":"string"},{}]}""");

    [Theory]
    [InlineData("""[{"required":["a"]},{"required":["b"]}]""")]
    [InlineData("""[{"required":["a"],"title":"A"},{"type":"object","maxProperties":0}]""")]
    [InlineData(
        """[{"properties":{"a":{"enum":["x"]}},"required":["b"],"additionalProperties":true},{"properties":{"a":{"enum":["y"]}}}]"""
    )]
    public void Union_ThatOnlyNarrows_IsFoldedIntoTheObject(string variants) =>
        Spec.Schema<ObjectSchema>($$$"""{"type":"object","properties":{"a":{"type":"string"},"b":{}},"anyOf":{{{variants}}}}""")
            .Names()
            .ShouldBe(["a", "b"]);

    [Fact]
    public void Union_Discriminator_ReadsItsMapping()
    {
        var result = Spec.ReadSchemas(
            """
            {"S":{"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],
              "discriminator":{"propertyName":"t","mapping":{"a":"#/components/schemas/A","b":"B","c":"#/components/schemas/No"}}},
             "A":{"type":"object","properties":{"t":{"type":"string"}}},"B":{"type":"object","properties":{"t":{"type":"string"}}}}
            """
        );

        result
            .SingleProblem(DocumentProblemKind.UnresolvedReference, "#/components/schemas/No")
            .Pointer.ShouldBe("/components/schemas/S/discriminator/mapping/c");
        result
            .Model!.Named<UnionSchema>("S")
            .Discriminator.ShouldBe(
                new ApiDiscriminator("t", Collections.EquatableArray<ApiDiscriminatorValue>.From([new("a", "A"), new("b", "B")]))
            );
    }

    // The usual way to write a hierarchy: the supertype lists its subtypes, which include it.
    [Theory]
    [InlineData("Pet,Cat,Dog")]
    [InlineData("Cat,Dog,Pet")]
    [InlineData("Cat,Pet,Dog")]
    public void Hierarchy_SupertypeThatListsItsSubtypes_IsAUnionAndABase(string order)
    {
        var schemas = new Dictionary<string, string>
        {
            ["Pet"] =
                """{"type":"object","required":["kind"],"properties":{"kind":{"type":"string"}},"discriminator":{"propertyName":"kind"},"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""",
            ["Cat"] = """{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","properties":{"meow":{}}}]}""",
            ["Dog"] = """{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","properties":{"bark":{}}}]}""",
        };
        var model = Spec.Schemas("{" + string.Join(",", order.Split(',').Select(name => $"\"{name}\":{schemas[name]}")) + "}");

        var pet = model.Named<UnionSchema>("Pet");
        pet.Variants.Select(variant => ((ReferenceSchema)variant).Name).ShouldBe(["Cat", "Dog"]);
        pet.Discriminator!.PropertyName.ShouldBe("kind");
        model.Named<ObjectSchema>("Cat").Names().ShouldBe(["kind!", "meow"]);
        model.Named<ObjectSchema>("Dog").Bases.ShouldBe(["Pet"]);
    }

    [Fact]
    public void Hierarchy_SupertypeOfNothingButAList_GivesItsSubtypesNoMember()
    {
        var model = Spec.Schemas(
            """
            {"Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"type":"object","properties":{"meow":{}}}]},
             "Pet":{"discriminator":{"propertyName":"kind"},"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]},
             "Dog":{"type":"object","properties":{"bark":{}}}}
            """
        );

        model.Named<ObjectSchema>("Cat").Names().ShouldBe(["meow"]);
        model.Named<UnionSchema>("Pet").Variants.Count.ShouldBe(2);
    }

    [Fact]
    public void Hierarchy_SubtypeThatAddsNothing_IsATypeOfItsOwn()
    {
        var model = Spec.Schemas(
            """
            {"Pet":{"type":"object","properties":{"kind":{"type":"string"}},"discriminator":{"propertyName":"kind"}},
             "Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"}]}}
            """
        );

        model.Named<ObjectSchema>("Pet").Discriminator!.PropertyName.ShouldBe("kind");
        var cat = model.Named<ObjectSchema>("Cat");
        (string.Join(',', cat.Names()), string.Join(',', cat.Bases), cat.Discriminator).ShouldBe(("kind", "Pet", null));
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void Read_BlankAndNullBesideAnEnum_IsTheEnumThatMayBeNull(string keyword)
    {
        var model = Spec.Schemas(
            $$"""
            { "S": { "enum": ["a", "b"], "type": "string" }, "BlankEnum": { "enum": [""] }, "NullEnum": { "enum": [null] },
              "All": { "{{keyword}}": [ { "$ref": "#/components/schemas/S" }, { "$ref": "#/components/schemas/BlankEnum" }, { "$ref": "#/components/schemas/NullEnum" } ] },
              "Blank": { "{{keyword}}": [ { "$ref": "#/components/schemas/S" }, { "$ref": "#/components/schemas/BlankEnum" } ] },
              "Null": { "{{keyword}}": [ { "$ref": "#/components/schemas/S" }, { "$ref": "#/components/schemas/NullEnum" } ] } }
            """
        );

        (model.Named<ReferenceSchema>("All").Name, model.Named("All").Nullable).ShouldBe(("S", true));
        (model.Named<ReferenceSchema>("Blank").Name, model.Named("Blank").Nullable).ShouldBe(("S", false));
        (model.Named<ReferenceSchema>("Null").Name, model.Named("Null").Nullable).ShouldBe(("S", true));
    }
}
