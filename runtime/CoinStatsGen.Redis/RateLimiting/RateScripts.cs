namespace CoinStats.Redis.RateLimiting;

/// <summary>
/// The scripts of the rate limit. A limit is one hash: <c>next</c>, when the next call may go were there no burst, in microseconds;
/// <c>rate</c>, calls per second as of
/// now; <c>lowered</c>, when the rate last fell; <c>epoch</c>, counted up when calls that wait have to wait longer. Each script does a
/// fixed number of steps on it.
/// </summary>
internal static class RateScripts
{
    /// <summary>
    /// Takes the next turn: KEYS limit; ARGV full rate, burst, epoch of the turn that the caller has waited for or -1, whether to take a
    /// turn that lies ahead. Gives the wait in microseconds or -1, epoch, rate.
    /// </summary>
    public const string Take =
        State
        + """
            if tonumber(ARGV[3]) == epoch then
              return {'0', whole(epoch), exact(rate)}
            end
            next = math.max(next, now)
            local wait = math.ceil(math.max(0, next - (burst - 1) * interval - now))
            if wait > 0 and ARGV[4] == '0' then
              return {'-1', whole(epoch), exact(rate)}
            end
            next = next + interval
            keep()
            return {whole(wait), whole(epoch), exact(rate)}
            """;

    /// <summary>
    /// The server refused a call: KEYS limit; ARGV full rate, burst, how long ago it was sent, how long the server asks to wait, both in
    /// microseconds, lowest part of the rate. Gives epoch, rate.
    /// </summary>
    public const string Lower =
        State
        + """
            local pause = tonumber(ARGV[4])
            local is_news = now - tonumber(ARGV[3]) > lowered
            if is_news then
              rate = math.max(rate / 2, full * tonumber(ARGV[5]))
              interval = 1000000 / rate
              lowered = now
              next = math.max(next, now + burst * interval)
            end
            if pause > 0 then
              next = math.max(next, now + pause + (burst - 1) * interval)
            end
            if is_news or pause > 0 then
              epoch = epoch + 1
            end
            keep()
            return {whole(epoch), exact(rate)}
            """;

    /// <summary>The server answered a call: KEYS limit; ARGV full rate, burst, part of the rate that comes back. Gives rate.</summary>
    public const string Raise =
        State
        + """
            rate = math.min(full, rate + full * tonumber(ARGV[3]))
            keep()
            return {exact(rate)}
            """;

    /// <summary>What all read and write; the hash is kept as long as it tells more than a new one would, and ten minutes.</summary>
    private const string State = """
        local function whole(number)
          return string.format('%.0f', number)
        end
        local function exact(number)
          return string.format('%.17g', number)
        end
        local time = redis.call('TIME')
        local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
        local full, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
        local state = redis.call('HMGET', KEYS[1], 'next', 'rate', 'lowered', 'epoch')
        local next, rate, lowered, epoch = tonumber(state[1] or '0'), math.min(full, tonumber(state[2] or full)), tonumber(state[3] or '0'), tonumber(state[4] or '0')
        local interval = 1000000 / rate
        local function keep()
          redis.call('HSET', KEYS[1], 'next', exact(next), 'rate', exact(rate), 'lowered', whole(lowered), 'epoch', whole(epoch))
          redis.call('PEXPIRE', KEYS[1], whole(600000 + math.max(0, next - now) / 1000))
        end

        """;
}
