using StackExchange.Redis;

namespace CoinStats.Redis.RateLimiting;

internal sealed partial class RedisRateLimiter
{
    private const double MinRatePart = 1.0 / 32;
    private const double RecoveryPart = 1.0 / 20;

    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(60);

    public override void Lower(TimeSpan sentAgo, TimeSpan? retryAfter)
    {
        _alone?.Lower(sentAgo, retryAfter);
        var pause = retryAfter is { } asked && asked > TimeSpan.Zero ? (asked < MaxPause ? asked : MaxPause) : TimeSpan.Zero;
        _ = RunAsync(RateScripts.Lower, [.. Limits, Microseconds(sentAgo), Microseconds(pause), MinRatePart]);
    }

    /// <summary>Asks Redis only where there is something to give back: at the full rate, a success costs nothing.</summary>
    public override void Raise()
    {
        _alone?.Raise();
        if (Rate < _scope.RequestsPerSecond)
        {
            _ = RunAsync(RateScripts.Raise, [.. Limits, RecoveryPart]);
        }
    }

    private async Task RunAsync(string script, RedisValue[] arguments)
    {
        var answer = await _gate.RunAsync(script, _key, arguments, whenLate: null, CancellationToken.None).ConfigureAwait(false);
        if (answer.Values is [.., var rate])
        {
            See(rate);
        }
    }

    private static long Microseconds(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
