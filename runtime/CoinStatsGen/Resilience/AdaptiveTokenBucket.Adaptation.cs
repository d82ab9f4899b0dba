namespace CoinStats;

internal sealed partial class AdaptiveTokenBucket
{
    /// <summary>The server refused a call: halve the rate, and wait as long as it asks.</summary>
    /// <param name="sentAt">When the call was sent. Calls sent before the rate was last lowered say nothing new.</param>
    /// <param name="retryAfter">How long the server asks to wait.</param>
    public void Lower(long sentAt, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            long now = Fill();
            if (sentAt > _loweredAt)
            {
                _rate = Math.Max(_rate / 2, _fullRate * RateLimitConstants.LowestPart);
                _tokens = Math.Min(_tokens, 0);
                _loweredAt = now;
            }

            if (retryAfter is { } asked && asked > TimeSpan.Zero)
            {
                var pause = asked < RateLimitConstants.LongestPause ? asked : RateLimitConstants.LongestPause;
                _blockedUntil = Math.Max(_blockedUntil, now + (long)(pause.TotalSeconds * _timeProvider.TimestampFrequency));
            }

            Schedule();
        }
    }

    /// <summary>The server answered: give a little of the rate back.</summary>
    public void Raise()
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
