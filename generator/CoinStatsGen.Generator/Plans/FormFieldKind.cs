namespace CoinStatsGen.Generator.Plans;

/// <summary>How a member of a form or multipart body is written.</summary>
internal enum FormFieldKind
{
    /// <summary>As text; each element of a list by itself.</summary>
    Text,

    /// <summary>As bytes; each element of a list by itself.</summary>
    File,

    /// <summary>As JSON, whatever it is; each element of a list by itself.</summary>
    Json,

    /// <summary>As what it turns out to be: text, JSON for an object, and each element of a list by itself.</summary>
    Value,

    /// <summary>As a query parameter would be.</summary>
    Styled,
}
