using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>The body of a request.</summary>
public sealed record ApiRequestBody
{
    /// <summary>The document's <c>required</c>: a request without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>The document's <c>description</c>, or null.</summary>
    public string? Description { get; init; }

    /// <summary>One entry for each media type, in document order.</summary>
    public EquatableArray<ApiMediaType> Content { get; init; }

    /// <summary>Where the body stands in the document.</summary>
    public TextPosition Position { get; init; }
}
