namespace CoinStatsGen.OpenApi.Reading;

/// <summary>A keyword of a schema that has a meaning here.</summary>
internal enum SchemaKeyword : byte
{
    /// <summary>Its name has not been looked up yet.</summary>
    Unresolved,

    /// <summary>Not a keyword.</summary>
    Unknown,

    /// <summary>A keyword without meaning for the shape.</summary>
    Ignored,
    Ref,
    Type,
    Format,
    Enum,
    Const,
    Nullable,
    Description,
    Title,
    Default,
    Example,
    Examples,
    Deprecated,
    ReadOnly,
    WriteOnly,
    Properties,
    Required,
    AdditionalProperties,
    PatternProperties,
    UnevaluatedProperties,
    Items,
    PrefixItems,
    MinItems,
    MaxItems,
    UniqueItems,
    AllOf,
    AnyOf,
    OneOf,
    Discriminator,
    Pattern,
    MinLength,
    MaxLength,
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
    ContentEncoding,
    ContentMediaType,
    Tuple,
    CSharpType,
    CSharpName,
    EnumNames,
    MsEnum,
}
