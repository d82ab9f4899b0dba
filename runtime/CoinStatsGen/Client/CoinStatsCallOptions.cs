namespace CoinStats;

/// <summary>
/// Settings of single calls, in place of the client's: <c>client.WithOptions(new() { MaxRetries = 0 }).MarketData…</c>. What is not set
/// stays as the client has it.
/// </summary>
public sealed record CoinStatsCallOptions
{
    /// <summary>How often a call is sent again.</summary>
    /// <value>0 to 20. Default: as the client.</value>
    public int? MaxRetries { get; init; }

    /// <summary>Whether POST, PATCH and DELETE are repeated as reads are, even where the server may have carried them out.</summary>
    /// <value>Default: as the client.</value>
    public bool? RetryWrites { get; init; }

    /// <summary>Longest time of one call, all attempts and waits together.</summary>
    /// <value>Positive, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default: as the client.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The budget that pays the calls.</summary>
    /// <value>Default: as the client.</value>
    public ICreditBudget? Budget { get; init; }

    /// <summary>What the calls make of the response cache.</summary>
    /// <value>Default: as the client, which is <see cref="CacheUse.Normal"/>.</value>
    public CacheUse? Cache { get; init; }

    /// <summary>How answers are read that hold less than the document promises.</summary>
    /// <value>Default: as the client, which is <see cref="ResponseReading.Tolerant"/>.</value>
    public ResponseReading? Reading { get; init; }

    /// <summary>
    /// Whether a stream of events goes on over another connection where one ends: after the wait that the server asks for, and behind the
    /// last event (<c>Last-Event-ID</c>). A 204 ends it, and as many connections in a row that bring nothing as <see cref="MaxRetries"/>.
    /// </summary>
    /// <value>Default: as the client, which is <see langword="false"/>.</value>
    public bool? ReconnectStreams { get; init; }

    /// <summary>The id of the event behind which a stream begins, sent as <c>Last-Event-ID</c>.</summary>
    /// <value>Default: none, it begins where the server likes.</value>
    public string? LastEventId { get; init; }
}
