using CoinStats.MockServer.Simulation;

namespace CoinStats.MockServer;

/// <summary>The simulations of a server's lane while it runs.</summary>
public sealed class CoinStatsMockSimulation
{
    private readonly LaneSimulation _simulation;

    internal CoinStatsMockSimulation(LaneSimulation simulation) => _simulation = simulation;

    /// <summary>
    /// Gets or sets what is simulated. Setting it takes effect with the next request; what was spent, taken and synced stays.
    /// </summary>
    /// <exception cref="CoinStatsMockException">A value is out of range.</exception>
    public CoinStatsMockSimulationOptions Options
    {
        get => _simulation.Options;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _simulation.Options = value;
        }
    }

    /// <summary>Gives the credit account of a key; an untouched one where credits are not simulated.</summary>
    /// <param name="apiKey">The key that clients send.</param>
    public CreditUsage CreditsOf(string apiKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        var credits = Options.Credits;
        var used = _simulation.Snapshot.Used.GetValueOrDefault(AccountName.Of(apiKey));
        return new CreditUsage(credits?.Total ?? 0, used, Math.Max(0, (credits?.Total ?? 0) - used), credits?.Subscription);
    }

    /// <summary>Forgets what was spent, taken and synced, and lets the weather begin anew. What is simulated stays.</summary>
    public void Reset() => _simulation.Forget();
}
