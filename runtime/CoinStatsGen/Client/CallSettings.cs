namespace CoinStats.Http;

/// <summary>What single calls may set for themselves, after it was checked.</summary>
internal sealed record CallSettings(
    int MaxRetries,
    bool RetryWrites,
    TimeSpan Timeout,
    ICreditBudget? Budget,
    CacheUse Cache,
    ResponseReading Reading,
    bool ReconnectStreams,
    string? LastEventId
)
{
    public static CallSettings Of(CoinStatsClientOptions options) =>
        new(
            options.Retry.MaxRetries,
            options.Retry.RetryWrites,
            options.Timeout,
            options.Budget,
            CacheUse.Normal,
            options.Reading,
            ReconnectStreams: false,
            LastEventId: null
        );

    public CallSettings With(CoinStatsCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        CoinStatsClientOptions.CheckRetries(options.MaxRetries ?? MaxRetries, nameof(CoinStatsCallOptions.MaxRetries));
        CoinStatsClientOptions.CheckTimeout(options.Timeout ?? Timeout, nameof(CoinStatsCallOptions.Timeout));
        return new CallSettings(
            options.MaxRetries ?? MaxRetries,
            options.RetryWrites ?? RetryWrites,
            options.Timeout ?? Timeout,
            options.Budget ?? Budget,
            options.Cache ?? Cache,
            options.Reading ?? Reading,
            options.ReconnectStreams ?? ReconnectStreams,
            options.LastEventId ?? LastEventId
        );
    }
}
