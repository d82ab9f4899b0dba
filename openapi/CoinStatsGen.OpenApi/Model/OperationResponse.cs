using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A documented answer.</summary>
public sealed record OperationResponse
{
    /// <summary>Status as written: <c>200</c>, <c>4XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Text.</summary>
    public required string Description { get; init; }

    /// <summary>One entry for each media type, in document order; empty where no body is documented.</summary>
    public EquatableArray<ApiMediaType> Content { get; init; }

    /// <summary>Key under <c>components.responses</c> where the answer is described there; else null.</summary>
    public string? Component { get; init; }

    /// <summary>Documented response headers, in document order.</summary>
    public EquatableArray<ApiParameter> Headers { get; init; }

    /// <summary>Where the response stands in the document.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The status as a number, or null for a range or <c>default</c>.</summary>
    public int? StatusCode =>
        Status.Length == 3
        && int.TryParse(Status, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code)
            ? code
            : null;

    /// <summary>The status is 2xx, or the range <c>2XX</c>.</summary>
    public bool IsSuccess => Status.Length == 3 && Status[0] == '2';
}
