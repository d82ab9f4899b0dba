namespace CoinStats.Redis.Budgets;

/// <summary>
/// The scripts of the budget. A budget is one hash: <c>spent</c>, what was taken out of it; <c>base</c>, what had been spent before the
/// hash was lost;
/// <c>born</c>, when it was made; <c>version</c>, counted up by every change. Each script does a fixed number of steps on it.
/// </summary>
internal static class BudgetScripts
{
    /// <summary>
    /// Takes credits: KEYS budget; ARGV credits, limit, period, what the caller last saw (born, end of the period, total), credits it owes.
    /// Gives granted, total, version, born, end.
    /// </summary>
    public const string Reserve =
        Clock
        + """
            local state = redis.call('HMGET', KEYS[1], 'born', 'base', 'spent', 'version', 'reset')
            local born, base, spent, version = state[1], tonumber(state[2] or '0'), tonumber(state[3] or '0'), tonumber(state[4] or '0')
            if not born then
              born = time[1] .. '.' .. time[2]
            end
            -- A hash that is younger than what the caller saw took the place of one that was lost: go on from what was spent by then.
            if ARGV[4] ~= '' and ARGV[4] ~= born and tonumber(ARGV[5]) == ends and not state[5] then
              base = math.max(base, tonumber(ARGV[6]))
            end
            spent = spent + tonumber(ARGV[7])
            local credits = tonumber(ARGV[1])
            local granted = 0
            if credits == 0 or credits <= tonumber(ARGV[2]) - base - spent then
              granted = 1
              spent = spent + credits
            end
            version = version + 1
            redis.call('HSET', KEYS[1], 'born', born, 'base', whole(base), 'spent', whole(spent), 'version', whole(version))
            expire()
            return {granted, whole(base + spent), whole(version), born, whole(ends)}
            """;

    /// <summary>
    /// Gives credits back: KEYS budget; ARGV credits, born, period. A budget that was born later never counted them. Gives total, version,
    /// born.
    /// </summary>
    public const string Release =
        Clock
        + """
            local state = redis.call('HMGET', KEYS[1], 'born', 'base', 'spent', 'version')
            if state[1] ~= ARGV[2] then
              return {}
            end
            local spent = tonumber(state[3]) - tonumber(ARGV[1])
            local version = tonumber(state[4]) + 1
            redis.call('HSET', KEYS[1], 'spent', whole(spent), 'version', whole(version))
            return {whole(tonumber(state[2]) + spent), whole(version), state[1]}
            """;

    /// <summary>Starts anew: KEYS budget; ARGV none, none, period. What callers remember of before does not count any more.</summary>
    public const string Reset =
        Clock
        + """
            local state = redis.call('HMGET', KEYS[1], 'born', 'version')
            redis.call('HSET', KEYS[1], 'born', state[1] or (time[1] .. '.' .. time[2]), 'base', '0', 'spent', '0', 'version', whole(tonumber(state[2] or '0') + 1), 'reset', '1')
            expire()
            return {}
            """;

    /// <summary>
    /// The end of the period by the server's clock, 0 where there is none, as seconds; and how numbers are written, which by itself would
    /// round those above 10^14.
    /// </summary>
    private const string Clock = """
        local time = redis.call('TIME')
        local seconds = tonumber(time[1])
        local day = math.floor(seconds / 86400)
        local function days_before(year)
          year = year - 1
          return year * 365 + math.floor(year / 4) - math.floor(year / 100) + math.floor(year / 400) - 719162
        end
        local function whole(number)
          return string.format('%.0f', number)
        end
        local ends = 0
        if ARGV[3] == 'hour' then
          ends = (math.floor(seconds / 3600) + 1) * 3600
        elseif ARGV[3] == 'day' then
          ends = (day + 1) * 86400
        elseif ARGV[3] == 'month' then
          local year = 1970 + math.floor(day / 366)
          while days_before(year + 1) <= day do year = year + 1 end
          local february = days_before(year + 1) - days_before(year) - 337
          local next_month = days_before(year)
          for _, length in ipairs({31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}) do
            next_month = next_month + length
            if next_month > day then break end
          end
          ends = next_month * 86400
        end
        local function expire()
          if ends > 0 then
            redis.call('PEXPIREAT', KEYS[1], whole(ends * 1000))
          else
            redis.call('PEXPIRE', KEYS[1], '7776000000')
          end
        end

        """;
}
