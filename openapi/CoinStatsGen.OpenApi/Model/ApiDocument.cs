using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>One OpenAPI document, read and resolved, with no word of any programming language in it. Equal by value.</summary>
public sealed record ApiDocument
{
    /// <summary>The document's <c>openapi</c> field, such as <c>3.0.0</c>.</summary>
    public required string OpenApiVersion { get; init; }

    /// <summary><c>info.title</c>.</summary>
    public required string Title { get; init; }

    /// <summary><c>info.version</c>.</summary>
    public required string Version { get; init; }

    /// <summary><c>info.description</c>, if any.</summary>
    public string? Description { get; init; }

    /// <summary>Server addresses in document order, variables replaced by their defaults.</summary>
    public EquatableArray<string> Servers { get; init; }

    /// <summary>Declared tags in document order; tags only used by operations follow in order of use.</summary>
    public EquatableArray<ApiTag> Tags { get; init; }

    /// <summary>Operations in document order.</summary>
    public EquatableArray<ApiOperation> Operations { get; init; }

    /// <summary><c>components.schemas</c> in document order.</summary>
    public EquatableArray<ApiNamedSchema> Schemas { get; init; }

    /// <summary><c>components.securitySchemes</c> in document order.</summary>
    public EquatableArray<ApiSecurityScheme> SecuritySchemes { get; init; }

    /// <summary><c>x-error-rules</c>: what error answers mean where their status alone does not tell; empty where none.</summary>
    public EquatableArray<ErrorRule> ErrorRules { get; init; }

    /// <summary><c>x-rate-limit</c>, or null.</summary>
    public RateLimitRule? RateLimit { get; init; }

    /// <summary><c>x-sync-subjects</c>: how requests name what is synced; empty where none.</summary>
    public EquatableArray<SyncSubject> SyncSubjects { get; init; }
}
