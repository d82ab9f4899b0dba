namespace CoinStats.Redis;

/// <summary>When a shared budget starts anew, by the clock of the Redis server, in UTC.</summary>
public enum CreditPeriod
{
    /// <summary>With the first second of each calendar month, as the credits of a plan do.</summary>
    Month,

    /// <summary>With each day.</summary>
    Day,

    /// <summary>With each hour.</summary>
    Hour,

    /// <summary>Only by <see cref="RedisCreditBudget.ResetAsync"/>, or after 90 days without a call.</summary>
    None,
}
