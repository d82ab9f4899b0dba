using System.ComponentModel;
using CoinStats.Caching;

namespace CoinStats.Http;

/// <summary>Runs a sync from its start to the read; called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiSync
{
    /// <summary>Starts a sync, waits until it is ready, then reads.</summary>
    /// <typeparam name="T">Type of what is read.</typeparam>
    /// <param name="connection">The connection, for its clock.</param>
    /// <param name="operation">The operation that reads.</param>
    /// <param name="start">Starts the sync.</param>
    /// <param name="status">Asks for the state.</param>
    /// <param name="ready">The state in which reads succeed.</param>
    /// <param name="read">Reads.</param>
    /// <param name="progress">Told of every step.</param>
    /// <param name="options">How to wait.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SyncTimeoutException">The data was not ready in time.</exception>
    /// <exception cref="CoinStatsException">A call failed.</exception>
    public static async Task<T> RunAsync<T>(
        ApiConnection connection,
        CoinStatsOperation operation,
        Func<CancellationToken, Task> start,
        Func<CancellationToken, Task<string>> status,
        string ready,
        Func<CancellationToken, Task<T>> read,
        IProgress<SyncProgress>? progress,
        SyncOptions? options,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(read);
        options ??= new SyncOptions();
        options.Validate();
        var run = new SyncRun(connection.TimeProvider, operation, options, progress);
        run.Report(SyncStage.Starting);
        CacheScope.EnterSync();
        await start(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (await run.IsReadyAsync(status, ready, cancellationToken).ConfigureAwait(false))
            {
                run.Report(SyncStage.Reading);
                try
                {
                    var value = await read(cancellationToken).ConfigureAwait(false);
                    run.Report(SyncStage.Done);
                    return value;
                }
                catch (CoinStatsNotSyncedException)
                {
                    // The state runs ahead of the data: ready, and yet not to be read. Wait on.
                }
            }

            await run.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed class SyncRun(
        TimeProvider timeProvider,
        CoinStatsOperation operation,
        SyncOptions options,
        IProgress<SyncProgress>? progress
    )
    {
        private readonly long _startedAt = timeProvider.GetTimestamp();
        private string? _status;
        private int _polls;

        private TimeSpan Elapsed => timeProvider.GetElapsedTime(_startedAt);

        public void Report(SyncStage stage, TimeSpan? nextPoll = null) =>
            progress?.Report(new SyncProgress(stage, _status, _polls, Elapsed, nextPoll));

        public async Task<bool> IsReadyAsync(
            Func<CancellationToken, Task<string>> status,
            string ready,
            CancellationToken cancellationToken
        )
        {
            _polls++;
            try
            {
                _status = await status(cancellationToken).ConfigureAwait(false);
            }
            catch (CoinStatsNotSyncedException)
            {
                return false;
            }

            return string.Equals(_status, ready, StringComparison.OrdinalIgnoreCase);
        }

        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            var wait = options.PollInterval * _polls;
            wait = wait < options.MaxPollInterval ? wait : options.MaxPollInterval;
            if (Elapsed + wait > options.Timeout)
            {
                throw new SyncTimeoutException(operation, _status, _polls, Elapsed);
            }

            Report(SyncStage.Waiting, wait);
            await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
