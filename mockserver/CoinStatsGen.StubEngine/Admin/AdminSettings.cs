using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>What the admin API needs of its server.</summary>
internal sealed record AdminSettings
{
    /// <summary>It answers at all; health does in any case.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Who may call it.</summary>
    public required AdminGate Gate { get; init; }

    /// <summary>Writes journal entries, without what must not be shown.</summary>
    public required ServeEventJson Events { get; init; }

    /// <summary>Only what WireMock's server has is there, not what its document and clients have besides.</summary>
    public required bool IsLiteral { get; init; }

    /// <summary>Errors are in the words of WireMock's Java classes, not of JSON.</summary>
    public required bool SpeaksWireMock { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The files that <c>bodyFileName</c> names.</summary>
    public required StubFiles Files { get; init; }

    /// <summary>Reads mappings.</summary>
    public required StubReader Reader { get; init; }

    /// <summary>Name and version of what is served behind the stubs.</summary>
    public required Func<string> Served { get; init; }

    /// <summary>Stops the server.</summary>
    public required Action ShutDown { get; init; }

    /// <summary>What the server has beyond WireMock's routes; null where it has no such route.</summary>
    public required Func<AdminRequest, MockReply?> More { get; init; }

    /// <summary>First segment of what holds nothing secret and is given to a browser without a token; null where there is none.</summary>
    public required string? Page { get; init; }
}
