namespace CoinStats.MockServer.Tool.Verification;

/// <summary>What to verify, and how far to go.</summary>
internal sealed record VerifyOptions
{
    /// <summary>The server.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The key; null for none. Written nowhere.</summary>
    public string? Key { get; init; }

    /// <summary>Credits that all calls together may cost; null where none was given.</summary>
    public long? MaxCredits { get; init; }

    /// <summary>Ids of the operations; empty for all that are safe.</summary>
    public IReadOnlyCollection<string> Operations { get; init; } = [];

    /// <summary>Values of parameters by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Pause between calls.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait for an answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where the state is kept; null for nowhere.</summary>
    public FileInfo? Resume { get; init; }

    /// <summary>How the report is written.</summary>
    public string Format { get; init; } = "text";

    /// <summary>The clock that waits run on.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
