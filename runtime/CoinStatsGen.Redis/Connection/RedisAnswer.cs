using StackExchange.Redis;

namespace CoinStats.Redis.Connection;

/// <summary>What came of asking Redis.</summary>
/// <param name="Values">What the script returned; null where Redis is away.</param>
/// <param name="Failure">Why Redis counts as away.</param>
/// <param name="WasAsked">Whether the script may have run. Where Redis is known to be away it is not asked.</param>
internal readonly record struct RedisAnswer(RedisResult[]? Values, Exception? Failure, bool WasAsked);
