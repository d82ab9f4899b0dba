using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>One representation of a body.</summary>
public sealed record ApiMediaType
{
    /// <summary>Media type as written, such as <c>application/json</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Shape of the body; null where the document gives only examples.</summary>
    public ApiSchema? Schema { get; init; }

    /// <summary><c>example</c> (with an empty name) or <c>examples</c>, in document order.</summary>
    public EquatableArray<ApiExample> Examples { get; init; }

    /// <summary>How properties of a multipart or form body are written, in document order.</summary>
    public EquatableArray<ApiEncoding> Encodings { get; init; }
}
