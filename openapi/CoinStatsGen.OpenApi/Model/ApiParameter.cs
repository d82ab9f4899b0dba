using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A path, query, header or cookie parameter.</summary>
public sealed record ApiParameter
{
    /// <summary>Name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the request that carries it (<c>in</c>).</summary>
    public required ParameterLocation In { get; init; }

    /// <summary>The document's <c>required</c>: a request without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>The document says <c>deprecated: true</c>.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The document's <c>description</c>, or null.</summary>
    public string? Description { get; init; }

    /// <summary>How arrays and objects are written. Defaults of OpenAPI 3.0 applied: form for query and cookie, simple otherwise.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>Whether each element is a pair of its own. Default of OpenAPI applied: true for form.</summary>
    public bool Explode { get; init; }

    /// <summary>Reserved characters are sent as they are (<c>allowReserved</c>).</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The value is this media type (<c>content</c> instead of <c>schema</c>), or null.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>Shape of the value.</summary>
    public required ApiSchema Schema { get; init; }

    /// <summary><c>x-csharp-type</c> on the parameter, or null.</summary>
    public string? CSharpType { get; init; }

    /// <summary><c>x-names-rows</c>, or null.</summary>
    public RowNames? NamesRows { get; init; }

    /// <summary>Examples of the parameter itself (not of its schema).</summary>
    public EquatableArray<ApiExample> Examples { get; init; }

    /// <summary>Where the parameter stands in the document.</summary>
    public TextPosition Position { get; init; }
}
