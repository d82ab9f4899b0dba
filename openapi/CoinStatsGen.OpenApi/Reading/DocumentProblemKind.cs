namespace CoinStatsGen.OpenApi.Reading;

/// <summary>What can be wrong with a document. The generator maps each to one <c>CSG####</c> diagnostic.</summary>
public enum DocumentProblemKind
{
    /// <summary>The text is not JSON. Nothing is read.</summary>
    NotJson,

    /// <summary>The document is not OpenAPI 3.0 or 3.1. Nothing is read.</summary>
    NotOpenApi,

    /// <summary>A <c>$ref</c> that points to nothing, or outside the document. What uses it is left out.</summary>
    UnresolvedReference,

    /// <summary>A keyword that is not on the allow-list. It is ignored.</summary>
    UnknownKeyword,

    /// <summary>A value of the wrong type or out of its range. The value is ignored or its owner left out.</summary>
    InvalidValue,

    /// <summary>An operation that cannot be read. It is left out.</summary>
    SkippedOperation,

    /// <summary>Two operations with one id. The later is renamed by method and path.</summary>
    DuplicateOperationId,
}
