using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>Objects.</summary>
internal sealed class ObjectReader(ReadingContext context)
{
    public ObjectSchema ReadObject(in SchemaKeywords keywords, in SchemaTexts texts)
    {
        var additional = keywords.AdditionalProperties;
        if (!additional.Exists && keywords.UnevaluatedProperties.Kind == JsonKind.Object)
        {
            additional = keywords.UnevaluatedProperties;
        }

        var hasPatterns = !keywords.PatternProperties.Members.IsEmpty;
        return new ObjectSchema(texts)
        {
            Properties = ReadProperties(keywords),
            AdditionalProperties =
                hasPatterns && additional.Kind != JsonKind.Object ? ReadPatternProperties(keywords.PatternProperties)
                : additional.Kind is JsonKind.False or JsonKind.None ? null
                : context.Schemas.ReadSchema(additional),
            AdditionalPropertiesForbidden = additional.Kind == JsonKind.False && !hasPatterns,
            Discriminator = keywords.Discriminator.Exists ? ReadDiscriminator(keywords.Discriminator) : null,
        };
    }

    private ApiSchema ReadPatternProperties(JsonValue patterns) =>
        context.Unions.Join(
            patterns.Members.Select(member => context.Schemas.ReadSchema(member.Value)).ToList(),
            isExclusive: false,
            discriminator: null
        );

    /// <summary>Declared members in document order, then those that are only named as required, of any shape.</summary>
    private EquatableArray<ApiProperty> ReadProperties(in SchemaKeywords keywords)
    {
        if (keywords.Properties.Exists && keywords.Properties.Kind != JsonKind.Object)
        {
            context.ReportKind(keywords.Properties, "properties", "an object");
        }

        var required = new RequiredNames(CheckRequired(keywords.Required));
        if (keywords.Properties.Members.IsEmpty && required.Count == 0)
        {
            return default;
        }

        var properties = new List<ApiProperty>();
        var found = 0;
        foreach (var member in keywords.Properties.Members)
        {
            var isRequired = required.Contains(member.Name);
            found += isRequired ? 1 : 0;
            properties.Add(
                new ApiProperty(member.Name, context.Schemas.ReadSchema(member.Value), isRequired)
                {
                    AlsoNamed = context.Extensions.ReadAlsoNamed(member, keywords.Properties.Members),
                }
            );
        }

        if (context.HasDuplicates)
        {
            DropEarlierOfOneName(properties);
        }

        if (found < required.Count)
        {
            AddUndeclared(properties, keywords.Required);
        }

        return properties.ToEquatableArray();
    }

    private void AddUndeclared(List<ApiProperty> properties, JsonValue required)
    {
        var declared = new HashSet<string>(properties.Select(static property => property.Name), StringComparer.Ordinal);
        foreach (var item in required.Items)
        {
            if (context.AsText(item, "required") is { } name && declared.Add(name))
            {
                properties.Add(new ApiProperty(name, new AnySchema { Position = item.Position }, Required: true));
            }
        }
    }

    // Of two members with one name the last counts, as everywhere in JSON.
    private static void DropEarlierOfOneName(List<ApiProperty> properties)
    {
        var last = properties.ToLookup(static property => property.Name, StringComparer.Ordinal);
        properties.RemoveAll(property => !ReferenceEquals(last[property.Name].Last(), property));
    }

    private JsonValue CheckRequired(JsonValue required)
    {
        if (required.Kind is JsonKind.True or JsonKind.False)
        {
            // "required: true" on a property is OpenAPI's most common mistake; it says nothing about an object's members.
            context.Report(
                DocumentProblemKind.InvalidValue,
                "The value of \"required\" must be a list of names beside \"properties\"; a flag inside a property is ignored.",
                required
            );
        }
        else if (required.Kind is not (JsonKind.Array or JsonKind.None))
        {
            context.ReportKind(required, "required", "a list of strings");
        }

        return required;
    }

    public ApiDiscriminator? ReadDiscriminator(JsonValue value)
    {
        if (!context.CheckObject(value, "A discriminator"))
        {
            return null;
        }

        context.CheckKeywords(value, DocumentKeywords.Discriminator);
        if (context.GetText(value, "propertyName") is not { Length: > 0 } name)
        {
            context.Report(DocumentProblemKind.InvalidValue, "A discriminator needs \"propertyName\".", value);
            return null;
        }

        var mapping = new List<ApiDiscriminatorValue>();
        foreach (var member in context.GetMembers(value, "mapping"))
        {
            if (context.AsText(member.Value, "mapping") is not { } target)
            {
                continue;
            }

            if (FindMappedSchema(target) is { } schema)
            {
                mapping.Add(new ApiDiscriminatorValue(member.Name, schema));
            }
            else
            {
                context.Report(
                    DocumentProblemKind.UnresolvedReference,
                    $"The discriminator maps to {JsonStrings.Quote(target)}, which is no schema of this document; the value is "
                        + $"ignored. Name an entry of /components/schemas.",
                    member.Value
                );
            }
        }

        return new ApiDiscriminator(name, mapping.ToEquatableArray());
    }

    /// <summary>A mapping names a component, or refers to it.</summary>
    private string? FindMappedSchema(string target) =>
        context.Named.ContainsKey(target) ? target : context.SchemaReferences.FindNamed(target);
}
