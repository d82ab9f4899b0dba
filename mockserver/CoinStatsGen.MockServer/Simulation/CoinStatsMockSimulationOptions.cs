namespace CoinStats.MockServer;

/// <summary>
/// What of the live service is simulated behind the document's examples. Everything is off by default, so that each request stands
/// for itself; what is on is deterministic by <see cref="CoinStatsMockOptions.Seed"/> and runs on
/// <see cref="CoinStatsMockOptions.TimeProvider"/>. Stubs, <c>Prefer</c> and test keys come before it.
/// </summary>
public sealed record CoinStatsMockSimulationOptions
{
    /// <summary>Gets the wait before every answer.</summary>
    /// <value>Default: null, none.</value>
    public LatencySimulation? Latency { get; init; }

    /// <summary>Gets how many requests a key may send.</summary>
    /// <value>Default: null, any number.</value>
    public RateLimitSimulation? RateLimit { get; init; }

    /// <summary>Gets the credits of a key.</summary>
    /// <value>Default: null, nothing is counted.</value>
    public CreditSimulation? Credits { get; init; }

    /// <summary>Gets whether wallets, exchanges and portfolios must be synced before they are read.</summary>
    /// <value>Default: null, all is synced.</value>
    public SyncSimulation? Sync { get; init; }

    /// <summary>Gets whether lists have pages.</summary>
    /// <value>Default: null, every page is the document's example.</value>
    public PagingSimulation? Paging { get; init; }

    /// <summary>
    /// Gets whether values of the request stand in the answer: one element for each wallet or coin asked for, the coin's id, the wallet's
    /// address.
    /// </summary>
    /// <value>Default: false.</value>
    public bool Reflection { get; init; }

    /// <summary>Gets how often something goes wrong by itself.</summary>
    /// <value>Default: null, never.</value>
    public ChaosSimulation? Chaos { get; init; }

    /// <summary>Gets how much of the successes is missing.</summary>
    /// <value>Default: null, nothing.</value>
    public GapSimulation? Gaps { get; init; }

    /// <summary>Gets whether nothing is simulated.</summary>
    public bool IsOff =>
        this is { Latency: null, RateLimit: null, Credits: null, Sync: null, Paging: null, Reflection: false, Chaos: null, Gaps: null };

    internal void Validate()
    {
        Check(nameof(Latency), Latency?.Fault());
        Check(nameof(RateLimit), RateLimit?.Fault());
        Check(nameof(Credits), Credits?.Fault());
        Check(nameof(Sync), Sync?.Fault());
        Check(nameof(Paging), Paging?.Fault());
        Check(nameof(Chaos), Chaos?.Fault());
        Check(nameof(Gaps), Gaps?.Fault());
    }

    private static void Check(string name, string? fault)
    {
        if (fault is not null)
        {
            throw new CoinStatsMockException($"Simulation.{name}: {fault}.");
        }
    }
}
