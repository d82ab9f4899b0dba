using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>One representation of a body.</summary>
public sealed record ApiMediaType
{
    /// <summary>Media type as written, such as <c>application/json</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Shape of the body; null where the document gives only examples.</summary>
    public ApiSchema? Schema { get; init; }

    /// <summary><c>itemSchema</c>: shape of one item of a body that goes on; null where the document gives none.</summary>
    public ApiSchema? ItemSchema { get; init; }

    /// <summary><c>example</c> (with an empty name) or <c>examples</c>, in document order.</summary>
    public EquatableArray<ApiExample> Examples { get; init; }

    /// <summary>
    /// <c>x-observed</c>: named answers as the service was seen to give them, in document order; they need not have the shape of the
    /// schema.
    /// </summary>
    public EquatableArray<ApiExample> Observed { get; init; }

    /// <summary>How properties of a multipart or form body are written, in document order.</summary>
    public EquatableArray<ApiEncoding> Encodings { get; init; }

    /// <summary>
    /// How the body is written and read. A text that is binary is bytes, whatever the media type: whoever documents a file as JSON sends
    /// the file.
    /// </summary>
    internal MediaKind Kind =>
        Wire.MediaType.Parse(MediaType).Kind is var kind
        && kind is MediaKind.Json or MediaKind.Text
        && Schema is StringSchema { Format: "binary" }
            ? MediaKind.Binary
            : kind;

    /// <summary>How the items of the body follow each other; null where it is one value.</summary>
    internal StreamKind? Items => Wire.MediaType.Parse(MediaType).Items;

    /// <summary>The one type, without parameters, that the body is sent as.</summary>
    internal string NameToSend => Wire.MediaType.Parse(MediaType).NameToSend(Kind);
}
