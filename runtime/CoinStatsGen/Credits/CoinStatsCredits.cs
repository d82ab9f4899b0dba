using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoinStats.Http;

namespace CoinStats;

/// <summary>
/// What a client's calls cost. Generated code adds an <c>Estimate…</c> method for each operation: its price, without calling.
/// </summary>
[DebuggerDisplay("{Spent} credits spent")]
public sealed class CoinStatsCredits
{
    private readonly ConcurrentDictionary<CoinStatsOperation, StrongBox<long>> _spentOn = new();
    private readonly ApiConnection _connection;
    private long _spent;
    private long _saved;

    internal CoinStatsCredits(ApiConnection connection)
    {
        _connection = connection;
    }

    /// <summary>
    /// Credits of all calls of this client that the server answered with success, or may have: an answer that was lost on the way counts.
    /// </summary>
    public long Spent => Interlocked.Read(ref _spent);

    /// <summary>Credits that calls would have cost, had the response cache not answered them.</summary>
    public long Saved => Interlocked.Read(ref _saved);

    /// <summary>The budget that the client's calls are held to, or <see langword="null"/>.</summary>
    public ICreditBudget? Budget => _connection.CallSettings.Budget;

    /// <summary>What the server said last about the account, or <see langword="null"/> before <see cref="RefreshAsync"/>.</summary>
    public CreditUsage? LastUsage { get; private set; }

    /// <summary>Credits of this client's calls of one operation.</summary>
    /// <param name="operation">The operation.</param>
    public long SpentOn(CoinStatsOperation operation) =>
        _spentOn.TryGetValue(operation, out var spent) ? Interlocked.Read(ref spent.Value) : 0;

    /// <summary>Credits of this client's calls by operation, as they are now.</summary>
    public IReadOnlyDictionary<CoinStatsOperation, long> ByOperation() =>
        _spentOn.ToDictionary(entry => entry.Key, entry => Interlocked.Read(ref entry.Value.Value));

    /// <summary>Asks the server for the state of the account.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="InvalidOperationException">The document has no operation for it.</exception>
    /// <exception cref="CoinStatsException">The call failed.</exception>
    public async Task<CreditUsage> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var told = _connection.Service.CreditUsage
            ?? throw new InvalidOperationException(
                $"The document of {_connection.Service.Name} has no operation that tells the credits of the account."
            );
        var usage = await _connection
            .With(new CoinStatsCallOptions { Cache = CacheUse.Refresh })
            .SendAsync(new ApiRequest(told.Operation), new CreditUsageReader(told).Read, cancellationToken)
            .ConfigureAwait(false);
        LastUsage = usage;
        return usage;
    }

    internal void Save(int credits) => Interlocked.Add(ref _saved, credits);

    internal void Charge(CoinStatsOperation operation, int credits)
    {
        if (credits > 0)
        {
            Interlocked.Add(ref _spent, credits);
            Interlocked.Add(ref _spentOn.GetOrAdd(operation, static _ => new StrongBox<long>()).Value, credits);
        }
    }
}
