namespace CoinStats.MockServer.Hosting;

/// <summary>How far the stop of a server has come.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _draining = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>No new requests; those under way may finish. Answers that never come end here.</summary>
    public CancellationToken Draining => _draining.Token;

    /// <summary>Everything ends.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Raises <see cref="Draining"/>.</summary>
    public Task DrainAsync() => _draining.CancelAsync();

    /// <summary>Raises both.</summary>
    public async Task StopAsync()
    {
        await _draining.CancelAsync().ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _draining.Dispose();
        _stopping.Dispose();
    }
}
