namespace CoinStats.Redis;

/// <summary>What calls do while Redis cannot be asked.</summary>
public enum RedisOutage
{
    /// <summary>They are not sent, and fail with a <see cref="SharedStateException"/>: nothing is ever overspent.</summary>
    FailClosed,

    /// <summary>
    /// Each process goes on with its share: of the rate, and of the credits that it saw remain. What it spends is added to the shared
    /// budget when
    /// Redis is back. Processes that saw the budget at different times can together spend more than the limit.
    /// </summary>
    UseShare,
}
