namespace CoinStats;

/// <summary>
/// How a sync is waited for. The n-th wait is n times <see cref="PollInterval"/>, up to <see cref="MaxPollInterval"/>: each question costs
/// credits.
/// </summary>
public sealed record SyncOptions
{
    /// <summary>The first wait, and what each further one adds.</summary>
    /// <value>Above zero. Default: 5 seconds.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait between two questions.</summary>
    /// <value>At least <see cref="PollInterval"/>. Default: 30 seconds.</value>
    public TimeSpan MaxPollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time to wait for the sync; then a <see cref="SyncTimeoutException"/>.</summary>
    /// <value>Above zero. Default: 10 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PollInterval, TimeSpan.Zero, nameof(PollInterval));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPollInterval, PollInterval, nameof(MaxPollInterval));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
    }
}
