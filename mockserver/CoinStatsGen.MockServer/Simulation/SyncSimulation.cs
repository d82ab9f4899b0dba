using System.Globalization;

namespace CoinStats.MockServer;

/// <summary>
/// Wallets, exchanges and portfolios that must be synced before they are read: 409 until the start operation was called and the time is
/// over; meanwhile the status operation says so. Each wallet (network and address) and each portfolio id has its own state.
/// </summary>
/// <param name="Duration">How long a sync takes. From 0 to 1 day.</param>
public sealed record SyncSimulation(TimeSpan Duration)
{
    /// <summary>Makes the simulation with a sync of 2 seconds.</summary>
    public SyncSimulation()
        : this(TimeSpan.FromSeconds(2)) { }

    internal string? Fault() =>
        Duration < TimeSpan.Zero || Duration > TimeSpan.FromDays(1)
            ? string.Create(CultureInfo.InvariantCulture, $"the time of a sync must be from 0 to 1 day, but is {Duration}")
            : null;
}
