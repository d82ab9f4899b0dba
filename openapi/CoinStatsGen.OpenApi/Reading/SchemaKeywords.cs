using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>The keywords of one schema, found in one pass over its members. One that is absent is no value.</summary>
internal struct SchemaKeywords
{
    public JsonValue Node;
    public JsonValue Ref;
    public JsonValue Type;
    public JsonValue Format;
    public JsonValue Enum;
    public JsonValue Const;
    public JsonValue Nullable;
    public JsonValue Description;
    public JsonValue Title;
    public JsonValue Default;
    public JsonValue Example;
    public JsonValue Examples;
    public JsonValue Deprecated;
    public JsonValue ReadOnly;
    public JsonValue WriteOnly;
    public JsonValue Properties;
    public JsonValue Required;
    public JsonValue AdditionalProperties;
    public JsonValue PatternProperties;
    public JsonValue UnevaluatedProperties;
    public JsonValue Items;
    public JsonValue PrefixItems;
    public JsonValue MinItems;
    public JsonValue MaxItems;
    public JsonValue UniqueItems;
    public JsonValue AllOf;
    public JsonValue AnyOf;
    public JsonValue OneOf;
    public JsonValue Discriminator;
    public JsonValue Pattern;
    public JsonValue MinLength;
    public JsonValue MaxLength;
    public JsonValue Minimum;
    public JsonValue Maximum;
    public JsonValue ExclusiveMinimum;
    public JsonValue ExclusiveMaximum;
    public JsonValue MultipleOf;
    public JsonValue ContentEncoding;
    public JsonValue ContentMediaType;
    public JsonValue Tuple;
    public JsonValue CSharpType;
    public JsonValue CSharpName;
    public JsonValue EnumNames;
    public JsonValue MsEnum;

    /// <summary>How many members the schema has.</summary>
    public int Count;

    /// <summary>Says what a plain schema of the shape would say: a type or a keyword of one type.</summary>
    public readonly bool HasShape =>
        Type.Exists
        || Properties.Exists
        || Items.Exists
        || Enum.Exists
        || Const.Exists
        || AdditionalProperties.Kind == JsonKind.Object
        || PatternProperties.Exists
        || PrefixItems.Exists
        || Format.Exists
        || Required.Exists
        || Pattern.Exists
        || Minimum.Exists
        || Maximum.Exists;

    /// <summary>Members of an object are named.</summary>
    public readonly bool HasMembers => Properties.Exists || AdditionalProperties.Exists || PatternProperties.Exists;

    /// <summary>Is made of other schemas.</summary>
    public readonly bool IsComposed => AllOf.Exists || AnyOf.Exists || OneOf.Exists;

    /// <summary>Puts a member where it belongs; false where its name is not one of a schema.</summary>
    public bool Take(SchemaKeyword keyword, JsonValue value)
    {
        switch (keyword)
        {
            case SchemaKeyword.Unknown:
                return false;
            case SchemaKeyword.Ref:
                Ref = value;
                break;
            case SchemaKeyword.Type:
                Type = value;
                break;
            case SchemaKeyword.Format:
                Format = value;
                break;
            case SchemaKeyword.Enum:
                Enum = value;
                break;
            case SchemaKeyword.Const:
                Const = value;
                break;
            case SchemaKeyword.Nullable:
                Nullable = value;
                break;
            case SchemaKeyword.Description:
                Description = value;
                break;
            case SchemaKeyword.Title:
                Title = value;
                break;
            case SchemaKeyword.Default:
                Default = value;
                break;
            case SchemaKeyword.Example:
                Example = value;
                break;
            case SchemaKeyword.Examples:
                Examples = value;
                break;
            case SchemaKeyword.Deprecated:
                Deprecated = value;
                break;
            case SchemaKeyword.ReadOnly:
                ReadOnly = value;
                break;
            case SchemaKeyword.WriteOnly:
                WriteOnly = value;
                break;
            case SchemaKeyword.AllOf:
                AllOf = value;
                break;
            case SchemaKeyword.AnyOf:
                AnyOf = value;
                break;
            case SchemaKeyword.OneOf:
                OneOf = value;
                break;
            case SchemaKeyword.Discriminator:
                Discriminator = value;
                break;
            case SchemaKeyword.Tuple:
                Tuple = value;
                break;
            case SchemaKeyword.CSharpType:
                CSharpType = value;
                break;
            case SchemaKeyword.CSharpName:
                CSharpName = value;
                break;
            case SchemaKeyword.EnumNames:
                EnumNames = value;
                break;
            case SchemaKeyword.MsEnum:
                MsEnum = value;
                break;
            default:
                TakeOfOneType(keyword, value);
                break;
        }

        return true;
    }

    private void TakeOfOneType(SchemaKeyword keyword, JsonValue value)
    {
        switch (keyword)
        {
            case SchemaKeyword.Properties:
                Properties = value;
                break;
            case SchemaKeyword.Required:
                Required = value;
                break;
            case SchemaKeyword.AdditionalProperties:
                AdditionalProperties = value;
                break;
            case SchemaKeyword.PatternProperties:
                PatternProperties = value;
                break;
            case SchemaKeyword.UnevaluatedProperties:
                UnevaluatedProperties = value;
                break;
            case SchemaKeyword.Items:
                Items = value;
                break;
            case SchemaKeyword.PrefixItems:
                PrefixItems = value;
                break;
            case SchemaKeyword.MinItems:
                MinItems = value;
                break;
            case SchemaKeyword.MaxItems:
                MaxItems = value;
                break;
            case SchemaKeyword.UniqueItems:
                UniqueItems = value;
                break;
            case SchemaKeyword.Pattern:
                Pattern = value;
                break;
            case SchemaKeyword.MinLength:
                MinLength = value;
                break;
            case SchemaKeyword.MaxLength:
                MaxLength = value;
                break;
            case SchemaKeyword.Minimum:
                Minimum = value;
                break;
            case SchemaKeyword.Maximum:
                Maximum = value;
                break;
            case SchemaKeyword.ExclusiveMinimum:
                ExclusiveMinimum = value;
                break;
            case SchemaKeyword.ExclusiveMaximum:
                ExclusiveMaximum = value;
                break;
            case SchemaKeyword.MultipleOf:
                MultipleOf = value;
                break;
            case SchemaKeyword.ContentEncoding:
                ContentEncoding = value;
                break;
            case SchemaKeyword.ContentMediaType:
                ContentMediaType = value;
                break;
        }
    }
}
