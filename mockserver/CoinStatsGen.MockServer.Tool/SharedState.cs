using System.CommandLine;
using CoinStats.MockServer.Simulation;

namespace CoinStats.MockServer.Tool;

/// <summary>The state that a server shares with its replicas, for as long as it runs.</summary>
internal sealed class SharedState(ParseResult parsed) : IAsyncDisposable
{
    private State.RedisSimulationState? _redis;

    /// <summary>Connects; null where the state is the server's own.</summary>
    /// <exception cref="CoinStatsMockException">It cannot be reached.</exception>
    public async Task<ISimulationState?> ConnectAsync() => _redis = await StateOption.ConnectAsync(parsed);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _redis?.DisposeAsync() ?? ValueTask.CompletedTask;
}
