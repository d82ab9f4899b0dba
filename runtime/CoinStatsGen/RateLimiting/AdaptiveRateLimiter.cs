using System.Threading.RateLimiting;

namespace CoinStats;

/// <summary>
/// Lets calls through one by one, at a rate that falls when the server refuses calls for coming too fast and comes back with its successes.
/// </summary>
/// <remarks>A lease is a call's permission to be sent; one that is not acquired means that too many calls wait already. Leases hold
/// nothing, so that disposing them does nothing.</remarks>
public abstract class AdaptiveRateLimiter : RateLimiter
{
    /// <summary>The rate as of now, as far as this process knows.</summary>
    /// <value>Calls per second.</value>
    public abstract double Rate { get; }

    /// <summary>How many calls of this process may wait.</summary>
    public abstract int QueueLimit { get; }

    /// <summary>The server refused a call with a 429: the rate is halved, and everybody waits as long as the server asks.</summary>
    /// <param name="sentAgo">How long ago the call was sent. Calls sent before the rate was last lowered say nothing new about it.</param>
    /// <param name="retryAfter">How long the server asks to wait; at most a minute of it is obeyed.</param>
    public abstract void Lower(TimeSpan sentAgo, TimeSpan? retryAfter);

    /// <summary>The server answered a call: a twentieth of the full rate comes back.</summary>
    public abstract void Raise();
}
