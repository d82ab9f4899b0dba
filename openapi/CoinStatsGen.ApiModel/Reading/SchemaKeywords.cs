using System;
using System.Collections.Generic;
using CoinStatsGen.ApiModel.Json;

namespace CoinStatsGen.ApiModel.Reading;

/// <summary>The keywords of one schema, found in one pass over its members.</summary>
internal struct SchemaKeywords
{
    /// <summary>Known and without meaning for the shape.</summary>
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary", "$comment", "$defs",
        "definitions", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "dependencies", "contains", "minContains",
        "maxContains", "propertyNames", "unevaluatedItems", "contentSchema", "multipleOf", "minProperties", "maxProperties", "xml",
        "externalDocs",
    };

    public JsonValue Node;
    public JsonValue? Ref;
    public JsonValue? Type;
    public JsonValue? Format;
    public JsonValue? Enum;
    public JsonValue? Const;
    public JsonValue? Nullable;
    public JsonValue? Description;
    public JsonValue? Title;
    public JsonValue? Default;
    public JsonValue? Example;
    public JsonValue? Examples;
    public JsonValue? Deprecated;
    public JsonValue? ReadOnly;
    public JsonValue? WriteOnly;
    public JsonValue? Properties;
    public JsonValue? Required;
    public JsonValue? AdditionalProperties;
    public JsonValue? PatternProperties;
    public JsonValue? UnevaluatedProperties;
    public JsonValue? Items;
    public JsonValue? PrefixItems;
    public JsonValue? MinItems;
    public JsonValue? MaxItems;
    public JsonValue? UniqueItems;
    public JsonValue? AllOf;
    public JsonValue? AnyOf;
    public JsonValue? OneOf;
    public JsonValue? Discriminator;
    public JsonValue? Pattern;
    public JsonValue? MinLength;
    public JsonValue? MaxLength;
    public JsonValue? Minimum;
    public JsonValue? Maximum;
    public JsonValue? ExclusiveMinimum;
    public JsonValue? ExclusiveMaximum;
    public JsonValue? ContentEncoding;
    public JsonValue? ContentMediaType;
    public JsonValue? Tuple;
    public JsonValue? CSharpType;
    public JsonValue? CSharpName;

    /// <summary>Says what a plain schema of the shape would say: a type or a keyword of one type.</summary>
    public readonly bool HasShape => Type is not null || Properties is not null || Items is not null || Enum is not null || Const is not null
        || AdditionalProperties is { Kind: JsonKind.Object } || PatternProperties is not null || PrefixItems is not null || Format is not null
        || Required is not null || Pattern is not null || Minimum is not null || Maximum is not null;

    /// <summary>Members of an object are named.</summary>
    public readonly bool HasMembers => Properties is not null || AdditionalProperties is not null || PatternProperties is not null;

    /// <summary>Sorts the members of a schema; those of no known name go to <paramref name="unknown"/>.</summary>
    public static SchemaKeywords Of(JsonValue node, Action<JsonMember, JsonValue> unknown)
    {
        var keywords = new SchemaKeywords { Node = node };
        foreach (var member in node.MemberArray)
        {
            if (!keywords.TakeCommon(member.Name, member.Value) && !keywords.TakeRare(member.Name, member.Value) && !Ignored.Contains(member.Name))
            {
                unknown(member, node);
            }
        }

        return keywords;
    }

    private bool TakeCommon(string name, JsonValue value)
    {
        switch (name)
        {
            case "$ref": Ref = value; return true;
            case "type": Type = value; return true;
            case "format": Format = value; return true;
            case "enum": Enum = value; return true;
            case "nullable": Nullable = value; return true;
            case "description": Description = value; return true;
            case "title": Title = value; return true;
            case "default": Default = value; return true;
            case "example": Example = value; return true;
            case "examples": Examples = value; return true;
            case "deprecated": Deprecated = value; return true;
            case "readOnly": ReadOnly = value; return true;
            case "writeOnly": WriteOnly = value; return true;
            case "properties": Properties = value; return true;
            case "required": Required = value; return true;
            case "additionalProperties": AdditionalProperties = value; return true;
            case "items": Items = value; return true;
            case "allOf": AllOf = value; return true;
            case "anyOf": AnyOf = value; return true;
            case "oneOf": OneOf = value; return true;
            default: return false;
        }
    }

    private bool TakeRare(string name, JsonValue value)
    {
        switch (name)
        {
            case "const": Const = value; return true;
            case "patternProperties": PatternProperties = value; return true;
            case "unevaluatedProperties": UnevaluatedProperties = value; return true;
            case "prefixItems": PrefixItems = value; return true;
            case "minItems": MinItems = value; return true;
            case "maxItems": MaxItems = value; return true;
            case "uniqueItems": UniqueItems = value; return true;
            case "discriminator": Discriminator = value; return true;
            case "pattern": Pattern = value; return true;
            case "minLength": MinLength = value; return true;
            case "maxLength": MaxLength = value; return true;
            case "minimum": Minimum = value; return true;
            case "maximum": Maximum = value; return true;
            case "exclusiveMinimum": ExclusiveMinimum = value; return true;
            case "exclusiveMaximum": ExclusiveMaximum = value; return true;
            case "contentEncoding": ContentEncoding = value; return true;
            case "contentMediaType": ContentMediaType = value; return true;
            case "x-tuple": Tuple = value; return true;
            case "x-csharp-type": CSharpType = value; return true;
            case "x-csharp-name": CSharpName = value; return true;
            default: return false;
        }
    }
}
