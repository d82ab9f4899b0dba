using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Model;
using Microsoft.OpenApi;

namespace CoinStatsGen.OpenApi.Tests.Differential;

/// <summary>Holds a schema of ours against the same schema of Microsoft.OpenApi.</summary>
internal static class SchemaComparison
{
    public static void ShouldMatch(ApiSchema actual, IOpenApiSchema expected, string place)
    {
        if (expected is OpenApiSchemaReference reference)
        {
            actual.ShouldBeOfType<ReferenceSchema>(place).Name.ShouldBe(reference.Reference.Id, place);
            return;
        }

        actual.Description.ShouldBe(expected.Description, place);
        actual.Deprecated.ShouldBe(expected.Deprecated, place);
#pragma warning disable CS0618 // The document is 3.0, where "example" is not obsolete.
        JsonShouldBe(actual.ExampleJson, expected.Example, place + ".example");
#pragma warning restore CS0618
        JsonShouldBe(actual.DefaultJson, expected.Default, place + ".default");
        if (expected.AllOf is { Count: > 0 } parts)
        {
            CompareAllOf(actual, expected, parts, place);
        }
        else if ((expected.AnyOf ?? expected.OneOf) is { Count: > 0 } variants)
        {
            CompareUnion(actual, variants, place);
        }
        else
        {
            actual.Nullable.ShouldBe(expected.Type?.HasFlag(JsonSchemaType.Null) == true, place + ".nullable");
            ComparePlain(actual, expected, place);
        }
    }

    public static void JsonShouldBe(string? actual, JsonNode? expected, string place)
    {
        // Microsoft.OpenApi has a stand-in for JSON null.
        if (expected is null || expected.ToJsonString().Contains("openapi-json-null-sentinel", StringComparison.Ordinal))
        {
            actual.ShouldBeOneOf([null, "null"], place);
            return;
        }

        actual.ShouldNotBeNull(place);
        JsonNode.DeepEquals(JsonNode.Parse(actual), expected).ShouldBeTrue($"{place}: {actual} is not {expected.ToJsonString()}");
    }

    private static void CompareAllOf(ApiSchema actual, IOpenApiSchema expected, IList<IOpenApiSchema> parts, string place)
    {
        if (parts is [OpenApiSchemaReference single])
        {
            actual.ShouldBeOfType<ReferenceSchema>(place).Name.ShouldBe(single.Reference.Id, place);
            actual.Nullable.ShouldBe(expected.Type?.HasFlag(JsonSchemaType.Null) == true, place + ".nullable");
            return;
        }

        var merged = actual.ShouldBeOfType<ObjectSchema>(place);
        merged.Bases.ShouldBe(parts.OfType<OpenApiSchemaReference>().Select(part => part.Reference.Id!), place);
        merged
            .Properties.Select(property => property.Name)
            .ShouldBe(parts.SelectMany(part => part.Properties?.Keys ?? Enumerable.Empty<string>()).Distinct(), ignoreOrder: true, place);
        merged
            .Properties.Where(property => property.Required)
            .Select(property => property.Name)
            .ShouldBe(parts.SelectMany(part => part.Required ?? new HashSet<string>()).Distinct(), ignoreOrder: true, place);
    }

    private static void CompareUnion(ApiSchema actual, IList<IOpenApiSchema> variants, string place)
    {
        // [enum, string] is an open enum.
        if (actual is StringSchema { EnumIsOpen: true } text)
        {
            text.Enum.ShouldBe(variants.SelectMany(variant => variant.Enum ?? []).Select(value => value.GetValue<string>()), place);
            return;
        }

        var union = actual.ShouldBeOfType<UnionSchema>(place);
        union.Variants.Count.ShouldBe(variants.Count, place);
        for (var i = 0; i < variants.Count; i++)
        {
            ShouldMatch(union.Variants[i], variants[i], $"{place}|{i}");
        }
    }

    private static void ComparePlain(ApiSchema actual, IOpenApiSchema expected, string place)
    {
        switch (expected.Type & ~JsonSchemaType.Null)
        {
            case JsonSchemaType.String:
                var text = actual.ShouldBeOfType<StringSchema>(place);
                text.Format.ShouldBe(expected.Format, place);
                text.Pattern.ShouldBe(expected.Pattern, place);
                (text.MinLength, text.MaxLength).ShouldBe((expected.MinLength, expected.MaxLength), place);
                text.Enum.ShouldBe((expected.Enum ?? []).Select(value => value.GetValue<string>()), place);
                break;
            case JsonSchemaType.Number or JsonSchemaType.Integer:
                var number = actual.ShouldBeOfType<NumberSchema>(place);
                number.IsInteger.ShouldBe(expected.Type?.HasFlag(JsonSchemaType.Integer) == true, place);
                number.Format.ShouldBe(expected.Format, place);
                number.Minimum.ShouldBe(expected.ExclusiveMinimum ?? expected.Minimum, place);
                number.Maximum.ShouldBe(expected.ExclusiveMaximum ?? expected.Maximum, place);
                number.Enum.ShouldBe((expected.Enum ?? []).Select(value => value.ToJsonString()), place);
                break;
            case JsonSchemaType.Boolean:
                actual.ShouldBeOfType<BooleanSchema>(place);
                break;
            case JsonSchemaType.Array:
                var array = actual.ShouldBeOfType<ArraySchema>(place);
                (array.MinItems, array.MaxItems).ShouldBe((expected.MinItems, expected.MaxItems), place);
                ShouldMatch(array.Items, expected.Items.ShouldNotBeNull(place), place + "[]");
                break;
            case JsonSchemaType.Object:
                CompareObject(actual.ShouldBeOfType<ObjectSchema>(place), expected, place);
                break;
            default:
                actual.ShouldBeOfType<AnySchema>(place);
                break;
        }
    }

    private static void CompareObject(ObjectSchema actual, IOpenApiSchema expected, string place)
    {
        var properties = expected.Properties ?? new Dictionary<string, IOpenApiSchema>();
        var required = expected.Required ?? new HashSet<string>();
        actual.Properties.Select(property => property.Name).ShouldBe(properties.Keys.Concat(required.Except(properties.Keys)), place);
        actual
            .Properties.Where(property => property.Required)
            .Select(property => property.Name)
            .ShouldBe(required, ignoreOrder: true, place);
        foreach (var property in actual.Properties.Where(property => properties.ContainsKey(property.Name)))
        {
            ShouldMatch(property.Schema, properties[property.Name], $"{place}.{property.Name}");
        }

        actual.AdditionalPropertiesForbidden.ShouldBe(!expected.AdditionalPropertiesAllowed, place);
        if (expected.AdditionalProperties is not null)
        {
            ShouldMatch(actual.AdditionalProperties.ShouldNotBeNull(place), expected.AdditionalProperties, place + "{}");
        }
    }
}
