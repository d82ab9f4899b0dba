namespace CoinStats;

internal sealed partial class AdaptiveTokenBucket
{
    public override void Lower(TimeSpan sentAgo, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            var now = Fill();
            if (now - (long)(sentAgo.TotalSeconds * _timeProvider.TimestampFrequency) > _loweredAt)
            {
                _rate = Math.Max(_rate / 2, _fullRate * RateLimitConstants.MinRatePart);
                _tokens = Math.Min(_tokens, 0);
                _loweredAt = now;
            }

            if (retryAfter is { } asked && asked > TimeSpan.Zero)
            {
                var pause = asked < RateLimitConstants.MaxPause ? asked : RateLimitConstants.MaxPause;
                _blockedUntil = Math.Max(_blockedUntil, now + (long)(pause.TotalSeconds * _timeProvider.TimestampFrequency));
            }

            Schedule();
        }
    }

    public override void Raise()
    {
        lock (_lock)
        {
            if (_rate < _fullRate)
            {
                Fill();
                _rate = Math.Min(_fullRate, _rate + (_fullRate * RateLimitConstants.RecoveryPart));
                Schedule();
            }
        }
    }
}
