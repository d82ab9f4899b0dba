using System.Diagnostics.CodeAnalysis;

namespace CoinStats.Caching;

/// <summary>A call under way that several wait for. It goes on as long as one of them does.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A source without a timer holds nothing; the last to leave may cancel it at any time, so nobody could dispose "
        + "it safely."
)]
internal sealed class Flight(Flights owner, FlightKey key)
{
    private readonly CancellationTokenSource _abandoned = new();
    private readonly TaskCompletionSource<ApiResponse> _landing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FlightKey Key { get; } = key;

    public Task<ApiResponse> Landing => _landing.Task;

    /// <summary>How many wait; guarded by the owner.</summary>
    public int Waiters { get; set; } = 1;

    public async Task FlyAsync(Func<CancellationToken, Task<ApiResponse>> call)
    {
        try
        {
            var response = await call(_abandoned.Token).ConfigureAwait(false);
            owner.Remove(this);
            _landing.SetResult(response);
        }
        catch (Exception e)
        {
            owner.Remove(this);
            _landing.SetException(e);

            // Who waited may have gone: nobody has to look at the error.
            _ = Landing.Exception;
        }
    }

    public void Abandon() => _abandoned.Cancel();
}
