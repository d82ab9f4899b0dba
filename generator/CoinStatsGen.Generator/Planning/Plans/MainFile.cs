using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Planning.Plans;

/// <summary>The client.</summary>
internal sealed record MainFile : ClientFile
{
    /// <summary>Name of the client.</summary>
    public required string ClientName { get; init; }

    /// <summary>Name of the service in telemetry and messages.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Address of the server, or null where the document gives none that is complete.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>Header that carries the API key, or null.</summary>
    public string? ApiKeyHeader { get; init; }

    /// <summary>Query parameter that carries the API key, or null.</summary>
    public string? ApiKeyQuery { get; init; }

    /// <summary>The operation that tells the credits left, as C#; or null.</summary>
    public string? CreditUsage { get; init; }

    /// <summary>What it is.</summary>
    public required DocText Doc { get; init; }

    /// <summary>One property for each.</summary>
    public EquatableArray<GroupReference> Groups { get; init; }
}
