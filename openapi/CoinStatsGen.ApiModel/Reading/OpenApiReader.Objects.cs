using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Json;
using CoinStatsGen.ApiModel.Model;

namespace CoinStatsGen.ApiModel.Reading;

/// <content>Objects.</content>
public sealed partial class OpenApiReader
{
    private ObjectSchema ReadObject(in SchemaKeywords keywords)
    {
        var additional = keywords.AdditionalProperties ?? (keywords.UnevaluatedProperties is { Kind: JsonKind.Object } rest ? rest : null);
        var hasPatterns = keywords.PatternProperties is { Kind: JsonKind.Object, MemberArray.Length: > 0 };
        return new ObjectSchema
        {
            Properties = ReadProperties(keywords),
            AdditionalProperties = hasPatterns && additional is not { Kind: JsonKind.Object }
                ? ReadPatternProperties(keywords.PatternProperties!)
                : additional is null or { Kind: JsonKind.False } ? null : ReadSchema(additional),
            AdditionalPropertiesForbidden = additional is { Kind: JsonKind.False } && !hasPatterns,
            Discriminator = keywords.Discriminator is null ? null : ReadDiscriminator(keywords.Discriminator),
        };
    }

    private ApiSchema ReadPatternProperties(JsonValue patterns)
        => Join(patterns.MemberArray.Select(member => ReadSchema(member.Value)).ToList(), isExclusive: false, discriminator: null);

    /// <summary>Declared members in document order, then those that are only named as required, of any shape.</summary>
    private EquatableArray<ApiProperty> ReadProperties(in SchemaKeywords keywords)
    {
        var required = ReadRequired(keywords.Required);
        var members = NoMembers;
        if (keywords.Properties is not null)
        {
            members = keywords.Properties.MemberArray;
            if (keywords.Properties.Kind != JsonKind.Object)
            {
                ReportKind(keywords.Properties, "properties", "an object");
            }
        }

        if (members.Length == 0 && required.Count == 0)
        {
            return default;
        }

        var properties = new List<ApiProperty>(members.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            // Of two with one name the last counts.
            if (!seen.Add(member.Name))
            {
                properties.RemoveAll(other => other.Name == member.Name);
            }

            properties.Add(new ApiProperty(member.Name, ReadSchema(member.Value), required.Contains(member.Name)));
        }

        foreach (var name in required)
        {
            if (seen.Add(name))
            {
                properties.Add(new ApiProperty(name, new AnySchema { Position = keywords.Required!.Position }, Required: true));
            }
        }

        return properties.ToEquatableArray();
    }

    private HashSet<string> ReadRequired(JsonValue? required)
    {
        if (required is null)
        {
            return [];
        }

        // "required: true" on a property is OpenAPI's most common mistake; it says nothing about an object's members.
        if (required.Kind is JsonKind.True or JsonKind.False)
        {
            Report(SpecProblemKind.InvalidValue, "The value of \"required\" must be a list of names beside \"properties\"; a flag inside a property is ignored.", required);
            return [];
        }

        return new HashSet<string>(AsTexts(required, "required"), StringComparer.Ordinal);
    }

    private ApiDiscriminator? ReadDiscriminator(JsonValue value)
    {
        if (!CheckObject(value, "A discriminator"))
        {
            return null;
        }

        CheckKeywords(value, SpecKeywords.Discriminator);
        if (GetText(value, "propertyName") is not { Length: > 0 } name)
        {
            Report(SpecProblemKind.InvalidValue, "A discriminator needs \"propertyName\".", value);
            return null;
        }

        var mapping = new List<ApiDiscriminatorValue>();
        foreach (var member in GetMembers(value, "mapping"))
        {
            if (AsText(member.Value, "mapping") is not { } target)
            {
                continue;
            }

            if (FindMappedSchema(target) is { } schema)
            {
                mapping.Add(new ApiDiscriminatorValue(member.Name, schema));
            }
            else
            {
                ReportUnresolved(member.Value, target);
            }
        }

        return new ApiDiscriminator(name, mapping.ToEquatableArray());
    }

    /// <summary>A mapping names a component, or refers to it.</summary>
    private string? FindMappedSchema(string target)
    {
        if (_named.ContainsKey(target))
        {
            return target;
        }

        if (!target.StartsWith(SchemaPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = JsonPointer.Unescape(Uri.UnescapeDataString(target.Substring(SchemaPrefix.Length)));
        return _named.ContainsKey(name) ? name : null;
    }
}
