using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

public class SchemaTests
{
    [Fact]
    public void Read_Texts_AreKept()
    {
        var schema = Spec.Schema<StringSchema>(
            """{"type":"string","title":"T","description":"D","nullable":true,"deprecated":true,"readOnly":true,"writeOnly":true,"default":"d","example":"e","x-csharp-type":"X","x-csharp-name":"N"}"""
        );

        (schema.Title, schema.Description, schema.Nullable, schema.Deprecated, schema.ReadOnly, schema.WriteOnly).ShouldBe(
            ("T", "D", true, true, true, true)
        );
        (schema.DefaultJson, schema.ExampleJson, schema.CSharpType, schema.CSharpName).ShouldBe(("\"d\"", "\"e\"", "X", "N"));
    }

    [Theory]
    [InlineData("{}", typeof(AnySchema))]
    [InlineData("""{"description":"any"}""", typeof(AnySchema))]
    [InlineData("""{"properties":{}}""", typeof(ObjectSchema))]
    [InlineData("""{"additionalProperties":true}""", typeof(ObjectSchema))]
    [InlineData("""{"required":["a"]}""", typeof(ObjectSchema))]
    [InlineData("""{"items":{}}""", typeof(ArraySchema))]
    [InlineData("""{"enum":["a"]}""", typeof(StringSchema))]
    [InlineData("""{"enum":[1]}""", typeof(NumberSchema))]
    [InlineData("""{"enum":[true]}""", typeof(BooleanSchema))]
    [InlineData("""{"enum":["a",1]}""", typeof(AnySchema))]
    [InlineData("""{"pattern":"a"}""", typeof(StringSchema))]
    [InlineData("""{"minimum":1}""", typeof(NumberSchema))]
    [InlineData("""{"format":"date-time"}""", typeof(StringSchema))]
    [InlineData("""{"format":"int64"}""", typeof(NumberSchema))]
    [InlineData("""{"format":"odd"}""", typeof(AnySchema))]
    public void Read_NoType_IsInferred(string schema, Type type) => Spec.Schemas($$"""{"S":{{schema}}}""").Named("S").ShouldBeOfType(type);

    [Fact]
    public void Read_String_ReadsItsBounds()
    {
        var schema = Spec.Schema<StringSchema>("""{"type":"string","format":"uuid","pattern":"^a$","minLength":1,"maxLength":9}""");

        (schema.Format, schema.Pattern, schema.MinLength, schema.MaxLength).ShouldBe(("uuid", "^a$", 1, 9));
    }

    [Theory]
    [InlineData("3.0.3", """{"type":"number","minimum":0.10,"maximum":1e3,"exclusiveMinimum":true}""", "0.10", true, "1e3", false)]
    [InlineData("3.1.0", """{"type":"number","exclusiveMinimum":0,"maximum":5}""", "0", true, "5", false)]
    [InlineData("3.1.0", """{"type":"number","exclusiveMaximum":18446744073709551616}""", null, false, "18446744073709551616", true)]
    public void Read_Number_KeepsBoundsAsWritten(string version, string json, string? minimum, bool low, string? maximum, bool high)
    {
        var schema = Spec.Schema<NumberSchema>(json, version);

        (schema.Minimum, schema.ExclusiveMinimum, schema.Maximum, schema.ExclusiveMaximum).ShouldBe((minimum, low, maximum, high));
    }

    [Theory]
    [InlineData("""{"type":"string","enum":["b","a","b"]}""", "b,a", false)]
    [InlineData("""{"type":"string","enum":["a",null]}""", "a", true)]
    [InlineData("""{"type":"string","enum":["a",1,true]}""", "a,1,true", false)]
    [InlineData("""{"enum":["a",null]}""", "a", true)]
    [InlineData("""{"type":"string","const":"k"}""", "k", false)]
    [InlineData("""{"const":"k"}""", "k", false)]
    [InlineData("""{"type":["string","null"],"enum":["a",null]}""", "a", true)]
    public void Read_StringEnum_IsAListOfTexts(string json, string values, bool isNullable)
    {
        var schema = Spec.Schema<StringSchema>(json, "3.1.0");

        string.Join(',', schema.Enum).ShouldBe(values);
        (schema.Nullable, schema.EnumIsOpen).ShouldBe((isNullable, false));
    }

    [Theory]
    [InlineData("""{"type":"integer","enum":[2,1,null]}""", "2,1", true)]
    [InlineData("""{"enum":[1.50,2e0]}""", "1.50,2e0", false)]
    [InlineData("""{"type":"integer","enum":["7"]}""", "7", false)]
    public void Read_NumberEnum_KeepsItsText(string json, string values, bool isNullable)
    {
        var schema = Spec.Schema<NumberSchema>(json);

        string.Join(',', schema.Enum).ShouldBe(values);
        schema.Nullable.ShouldBe(isNullable);
    }

    [Fact]
    public void Read_EnumValueOfAnotherType_IsReportedAndIgnored()
    {
        var result = Spec.ReadSchemas("""{"S":{"type":"string","enum":["a",["b"]]}}""");

        result
            .SingleProblem(DocumentProblemKind.InvalidValue, "must be a string, not a list")
            .Pointer.ShouldBe("/components/schemas/S/enum/1");
        result.Model!.Named<StringSchema>("S").Enum.ShouldBe(["a"]);
    }

    [Fact]
    public void Read_Object_KeepsOrderAndRequired() =>
        Spec.Schema<ObjectSchema>("""{"type":"object","required":["b"],"properties":{"c":{},"b":{},"a":{}}}""")
            .Names()
            .ShouldBe(["c", "b!", "a"]);

    [Fact]
    public void Read_RequiredThatIsNotDeclared_BecomesAMemberOfAnyShape()
    {
        var schema = Spec.Schema<ObjectSchema>("""{"type":"object","required":["z","a"],"properties":{"a":{"type":"string"}}}""");

        schema.Names().ShouldBe(["a!", "z!"]);
        schema.Property<AnySchema>("z");
    }

    [Fact]
    public void Read_RequiredAsAFlag_IsReported() =>
        Spec.ReadSchemas("""{"S":{"type":"string","required":true}}""").Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"object"}""", null, false)]
    [InlineData("""{"type":"object","additionalProperties":true}""", typeof(AnySchema), false)]
    [InlineData("""{"type":"object","additionalProperties":{}}""", typeof(AnySchema), false)]
    [InlineData("""{"type":"object","additionalProperties":false}""", null, true)]
    [InlineData("""{"type":"object","additionalProperties":{"type":"number"}}""", typeof(NumberSchema), false)]
    [InlineData("""{"type":"object","patternProperties":{"^a":{"type":"number"}}}""", typeof(NumberSchema), false)]
    [InlineData(
        """{"type":"object","patternProperties":{"^a":{"type":"number"}},"additionalProperties":false}""",
        typeof(NumberSchema),
        false
    )]
    [InlineData("""{"type":"object","unevaluatedProperties":{"type":"number"}}""", typeof(NumberSchema), false)]
    public void Read_AdditionalProperties_HasFourForms(string json, Type? type, bool isForbidden)
    {
        var schema = Spec.Schema<ObjectSchema>(json, "3.1.0");

        schema.AdditionalProperties?.GetType().ShouldBe(type);
        (schema.AdditionalProperties is null).ShouldBe(type is null);
        schema.AdditionalPropertiesForbidden.ShouldBe(isForbidden);
    }

    [Fact]
    public void Read_Array_ReadsItemsBoundsAndTuple()
    {
        var schema = Spec.Schema<ArraySchema>(
            """{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":4,"uniqueItems":true,"x-tuple":["timestamp","USD"]}"""
        );

        (schema.MinItems, schema.MaxItems, schema.UniqueItems).ShouldBe((2, 4, true));
        schema.TupleNames.ShouldBe(["timestamp", "USD"]);
    }

    [Theory]
    [InlineData("""{"type":"array"}""", typeof(AnySchema))]
    [InlineData("""{"type":"array","items":true}""", typeof(AnySchema))]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}""", typeof(UnionSchema))]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"}],"items":false}""", typeof(StringSchema))]
    public void Read_Items_OfOtherForms(string json, Type type) => Spec.Schema<ArraySchema>(json, "3.1.0").Items.ShouldBeOfType(type);

    [Theory]
    [InlineData("""{"type":["string","null"]}""", typeof(StringSchema), true)]
    [InlineData("""{"type":["integer","number"]}""", typeof(NumberSchema), false)]
    [InlineData("""{"type":["string","integer"]}""", typeof(UnionSchema), false)]
    [InlineData("""{"type":["string","integer","null"]}""", typeof(UnionSchema), true)]
    [InlineData("""{"type":["null"]}""", typeof(AnySchema), true)]
    [InlineData("""{"type":"null"}""", typeof(AnySchema), true)]
    [InlineData("true", typeof(AnySchema), false)]
    public void Read_TypesOf31_AreJoined(string json, Type type, bool isNullable)
    {
        var schema = Spec.Schemas($$"""{"S":{{json}}}""", "3.1.0").Named("S");

        schema.ShouldBeOfType(type);
        schema.Nullable.ShouldBe(isNullable);
    }

    [Theory]
    [InlineData("""{"type":"string","contentEncoding":"base64"}""", "byte")]
    [InlineData("""{"type":"string","contentMediaType":"application/octet-stream"}""", "binary")]
    [InlineData("""{"type":"string","contentMediaType":"text/html"}""", null)]
    public void Read_ContentKeywords_AreFormats(string json, string? format) =>
        Spec.Schema<StringSchema>(json, "3.1.0").Format.ShouldBe(format);

    [Fact]
    public void Read_ExamplesOf31_GiveTheFirst() =>
        Spec.Schema<StringSchema>("""{"type":"string","examples":["a","b"]}""", "3.1.0").ExampleJson.ShouldBe("\"a\"");

    [Theory]
    [InlineData("""{"type":"text"}""", "The type \"text\" is none of")]
    [InlineData("""{"type":5}""", "The value of \"type\" must be a list of strings, not a number")]
    [InlineData("""{"type":"string","maxLength":"9"}""", "The value of \"maxLength\" must be a whole number")]
    [InlineData("""{"type":"number","minimum":"9"}""", "The value of \"minimum\" must be a number, not a string")]
    [InlineData("""{"type":"string","nullable":"yes"}""", "The value of \"nullable\" must be true or false, not a string")]
    [InlineData("""{"type":"object","properties":[]}""", "The value of \"properties\" must be an object, not a list")]
    [InlineData("""{"type":"object","properties":{"a":"string"}}""", "A schema must be an object, not a string")]
    [InlineData("""{"type":"object","required":true}""", "a flag inside a property is ignored")]
    [InlineData("""{"type":"object","discriminator":"kind"}""", "A discriminator must be an object, not a string")]
    [InlineData("""{"type":"string","enum":{}}""", "The value of \"enum\" must be a list, not an object")]
    [InlineData("""{"type":"array","items":{},"x-tuple":"a"}""", "The value of \"x-tuple\" must be a list of strings")]
    public void Read_WrongValue_IsReported(string json, string message) =>
        Spec.ReadSchemas($$"""{"S":{{json}}}""").SingleProblem(DocumentProblemKind.InvalidValue, message);

    [Fact]
    public void Read_SchemasTooDeepWithinEachOther_AreCut()
    {
        const int Depth = 230;
        var text = string.Concat(Enumerable.Repeat("""{"type":"array","items":""", Depth)) + "{}" + new string('}', Depth);

        Spec.ReadSchemas($$"""{"S":{{text}}}""")
            .SingleProblem(DocumentProblemKind.InvalidValue, "Schemas stand too deep within each other");
    }

    [Fact]
    public void Read_LongChainOfBases_NeverOverflowsTheStack()
    {
        var schemas = Enumerable
            .Range(0, 5_000)
            .Select(i =>
                $$$$"""
                    "S{{{{i}}}}":{"allOf":[{"$ref":"#/components/schemas/S{{{{i + 1}}}}"},{"type":"object","properties":{"p{{{{i}}}}":{}}}]}
                    """
            )
            .Append("\"S5000\":{\"type\":\"object\"}");

        Spec.ReadSchemas("{" + string.Join(",", schemas) + "}").Model!.Schemas.Count.ShouldBe(5_001);
    }

    [Fact]
    public void Read_LongChainOfAliases_NeverOverflowsTheStack()
    {
        var schemas = Enumerable
            .Range(0, 5_000)
            .Select(i =>
                $$$"""
                    "S{{{i}}}":{"$ref":"#/components/schemas/S{{{(i + 1) % 5_000}}}"}
                    """
            );

        Spec.ReadSchemas("{" + string.Join(",", schemas) + "}").SingleProblem(DocumentProblemKind.InvalidValue, "is made of itself");
    }
}
