using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>One method on one path.</summary>
public sealed record ApiOperation
{
    /// <summary><c>operationId</c>, or method and path joined where the document gives none.</summary>
    public required string Id { get; init; }

    /// <summary>HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path template, such as <c>/v1/coins/{coinId}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Tags in document order; empty where the document gives none.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>One line, if any.</summary>
    public string? Summary { get; init; }

    /// <summary>The document's <c>description</c>, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The document says <c>deprecated: true</c>.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Parameters of path item and operation merged; the operation's wins on equal name and place.</summary>
    public EquatableArray<ApiParameter> Parameters { get; init; }

    /// <summary>The request body, if any.</summary>
    public ApiRequestBody? RequestBody { get; init; }

    /// <summary>Responses in document order.</summary>
    public EquatableArray<OperationResponse> Responses { get; init; }

    /// <summary>
    /// What a caller must prove, of which one suffices; empty: nothing. Null where neither the operation nor the document says it.
    /// </summary>
    public EquatableArray<ApiSecurityRequirement>? Security { get; init; }

    /// <summary>A call without any proof of who calls is refused.</summary>
    public bool NeedsKey => Security is { Count: > 0 } security && !security.Exists(static r => r.Schemes.Count == 0);

    /// <summary>Server addresses of the operation or its path, where they are others than the document's; else empty.</summary>
    public EquatableArray<string> Servers { get; init; }

    /// <summary><c>x-credits</c>, if any.</summary>
    public CreditRule? Credits { get; init; }

    /// <summary><c>x-credit-usage</c>: where the answer tells the credits of the account, if it does.</summary>
    public CreditUsageRule? CreditUsage { get; init; }

    /// <summary><c>x-required-any</c>: groups of parameters of which one must be complete; empty where none.</summary>
    public EquatableArray<EquatableArray<string>> RequiredAny { get; init; }

    /// <summary>
    /// <c>x-arguments</c>: the optional parameters that stand in the signature, in its order; null where the document does not say.
    /// </summary>
    public EquatableArray<string>? Arguments { get; init; }

    /// <summary><c>x-pagination</c>, if any.</summary>
    public PaginationRule? Pagination { get; init; }

    /// <summary><c>x-sync</c>, if any.</summary>
    public SyncRule? Sync { get; init; }

    /// <summary><c>x-starts-sync</c>, or null.</summary>
    public SyncStart? StartsSync { get; init; }

    /// <summary><c>x-cache-seconds</c>: how long an answer may serve equal calls, in seconds; null where it may not.</summary>
    public int? CacheSeconds { get; init; }

    /// <summary><c>x-empty-forms</c>: answers that mean that nothing is there, as compact JSON; empty where none is known.</summary>
    public EquatableArray<string> EmptyForms { get; init; }

    /// <summary><c>x-provenance</c>, if any.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Where the operation stands in the document.</summary>
    public TextPosition Position { get; init; }
}
