namespace CoinStats.MockServer.Tool.State;

/// <summary>
/// What Redis runs in one go. Each script touches one hash, whose fields are accounts or keys, and lets it live on from its last change.
/// The arithmetic is that of the state in memory.
/// </summary>
internal static class RedisScripts
{
    /// <summary>Field, now, microseconds per request, burst, lifetime → microseconds to wait.</summary>
    public const string TakeRequest = """
        local now, each = tonumber(ARGV[2]), tonumber(ARGV[3])
        local start = math.max(tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0'), now)
        local wait = start - now - each * (tonumber(ARGV[4]) - 1)
        if wait > 0 then
          return wait
        end
        redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', start + each))
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
        return 0
        """;

    /// <summary>Field, credits, total, lifetime → 1 where paid and 0 where not, credits used.</summary>
    public const string Pay = """
        local used, credits = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0'), tonumber(ARGV[2])
        if credits == 0 then
          return {1, used}
        end
        if used + credits > tonumber(ARGV[3]) then
          return {0, used}
        end
        used = redis.call('HINCRBY', KEYS[1], ARGV[1], ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return {1, used}
        """;

    /// <summary>Field, credits.</summary>
    public const string Refund = """
        local used = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
        if used > 0 then
          redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', math.max(0, used - tonumber(ARGV[2]))))
        end
        return 0
        """;

    /// <summary>Field, now, when it is ready, lifetime. The value is the end of the first sync and that of the last.</summary>
    public const string StartSync = """
        local first, last = string.match(redis.call('HGET', KEYS[1], ARGV[1]) or '', '^(%d+),(%d+)$')
        if last and tonumber(ARGV[2]) < tonumber(last) then
          return 0
        end
        redis.call('HSET', KEYS[1], ARGV[1], (first or ARGV[3]) .. ',' .. ARGV[3])
        redis.call('PEXPIRE', KEYS[1], ARGV[4])
        return 1
        """;
}
