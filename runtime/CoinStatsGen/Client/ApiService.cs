using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>Facts of one document that every call of its client needs; emitted once per client.</summary>
/// <param name="name">The client's name, used in messages and telemetry.</param>
/// <param name="baseAddress">The document's server, or <see langword="null"/> where it gives none.</param>
/// <param name="apiKeyHeader">The header that takes the API key, or <see langword="null"/>.</param>
/// <param name="apiKeyQuery">The query parameter that takes the API key, or <see langword="null"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiService(string name, string? baseAddress, string? apiKeyHeader, string? apiKeyQuery = null)
{
    /// <summary>The client's name, used in messages and telemetry.</summary>
    public string Name { get; } = name;

    /// <summary>The document's server, or <see langword="null"/> where it gives none.</summary>
    public string? BaseAddress { get; } = baseAddress;

    /// <summary>The header that takes the API key, or <see langword="null"/>.</summary>
    public string? ApiKeyHeader { get; } = apiKeyHeader;

    /// <summary>The query parameter that takes the API key, or <see langword="null"/>.</summary>
    public string? ApiKeyQuery { get; } = apiKeyQuery;

    /// <summary>
    /// What the paths of all operations begin with, for example <c>/v1</c>: a base address that ends so is not asked for it twice.
    /// <see langword="null"/> where they share nothing.
    /// </summary>
    public string? PathPrefix { get; init; }

    /// <summary>Where the credits of the account are told, or <see langword="null"/> where the document does not say it.</summary>
    public ApiCreditUsage? CreditUsage { get; init; }

    /// <summary>What error answers mean where their status alone does not tell; the first rule that fits holds.</summary>
    public IReadOnlyList<ApiErrorRule> ErrorRules { get; init; } = [];

    /// <summary>Makes the exceptions of the client; <see langword="null"/>: those of the runtime are thrown.</summary>
    public Func<ApiResponse, CoinStatsApiException>? ToException { get; init; }

    /// <summary>The security schemes of the document, where it has several or not every call needs the one; else empty.</summary>
    public IReadOnlyList<ApiScheme> Schemes { get; init; } = [];

    /// <summary>
    /// Names of the schemes that most operations take: one set of several, each set all at once. <see langword="null"/> where the document
    /// does not say it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? Security { get; init; }

    /// <summary>How fast the service may be asked where options say nothing, or <see langword="null"/>: as fast as it answers.</summary>
    public ApiRateLimit? RateLimit { get; init; }
}
