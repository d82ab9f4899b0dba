using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The facts of the document that every call of its client needs.</summary>
internal sealed record ServicePlan
{
    /// <summary>Name of the service in telemetry and messages.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the server, or null where the document gives none that is complete.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>What the paths of all operations begin with, or null.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Header that carries the API key, or null.</summary>
    public string? ApiKeyHeader { get; init; }

    /// <summary>Query parameter that carries the API key, or null.</summary>
    public string? ApiKeyQuery { get; init; }

    /// <summary>The security schemes, where calls differ in what they send.</summary>
    public EquatableArray<SchemePlan> Schemes { get; init; }

    /// <summary>Names of the schemes that most calls send: one set of several; null where nothing says it.</summary>
    public EquatableArray<EquatableArray<string>>? Security { get; init; }

    /// <summary>Where the credits of the account are told, or null.</summary>
    public CreditUsagePlan? CreditUsage { get; init; }

    /// <summary>The exception that the client's others derive from; null where it throws those of the runtime.</summary>
    public string? ExceptionName { get; init; }

    /// <summary>What error answers mean where their status alone does not tell.</summary>
    public EquatableArray<ErrorRulePlan> ErrorRules { get; init; }

    /// <summary>How fast the service may be asked, or null.</summary>
    public RateLimitRule? RateLimit { get; init; }
}
