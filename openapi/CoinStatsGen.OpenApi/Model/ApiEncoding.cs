using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>How one property of a form or multipart body is written.</summary>
/// <param name="Property">Name of the property.</param>
public sealed record ApiEncoding(string Property)
{
    /// <summary>Media types of the part as written, parted by commas; null for the default.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// The property is written as a query parameter would be, and <see cref="ContentType"/> does not count: the document gives a style, and
    /// the
    /// media type is one for which its version of OpenAPI has styles.
    /// </summary>
    public bool IsStyled { get; init; }

    /// <summary>How arrays and objects are written, where <see cref="IsStyled"/>.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>Whether each element is a pair of its own, where <see cref="IsStyled"/>.</summary>
    public bool Explode { get; init; }

    /// <summary>Reserved characters are sent as they are, where <see cref="IsStyled"/>.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Headers of the part, in document order, without <c>Content-Type</c>; empty where the body has no parts.</summary>
    public EquatableArray<ApiParameter> Headers { get; init; }

    /// <summary>Where the encoding stands in the document.</summary>
    public TextPosition Position { get; init; }
}
