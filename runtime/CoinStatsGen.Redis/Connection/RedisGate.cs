using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CoinStats.Redis.Connection;

/// <summary>
/// Runs scripts, each for a limited time. After one failed, Redis is left alone for a while: calls must not wait for it one after the
/// other.
/// </summary>
internal sealed partial class RedisGate(RedisLink link, CoinStatsRedisOptions options) : IAsyncDisposable, IDisposable
{
    private readonly TimeProvider _timeProvider = options.TimeProvider;
    private readonly TimeSpan _timeout = options.Timeout;
    private readonly TimeSpan _retryInterval = options.RetryInterval;
    private ILogger _logger = NullLogger.Instance;
    private Failed? _failed;

    public void LogTo(ILoggerFactory? factory)
    {
        if (factory is not null)
        {
            _logger = factory.CreateLogger("CoinStats.Redis");
        }
    }

    /// <summary>Runs a script that returns an array. Never throws, but for the caller's cancellation.</summary>
    /// <param name="script">The script.</param>
    /// <param name="key">The one key it touches.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="whenLate">Takes the answer that came after the caller had gone.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<RedisAnswer> RunAsync(
        string script,
        RedisKey key,
        RedisValue[] arguments,
        Action<RedisResult[]>? whenLate,
        CancellationToken cancellationToken
    )
    {
        if (_failed is { } failed && _timeProvider.GetElapsedTime(failed.At) < _retryInterval)
        {
            return new RedisAnswer(Values: null, failed.Reason, WasAsked: false);
        }

        var running = link.EvaluateAsync(script, key, arguments);
        try
        {
            var result = await running.WaitAsync(_timeout, _timeProvider, cancellationToken).ConfigureAwait(false);
            if (Interlocked.Exchange(ref _failed, null) is not null)
            {
                LogBack(_logger, link);
            }

            return new RedisAnswer((RedisResult[])result!, Failure: null, WasAsked: true);
        }
        catch (Exception e)
        {
            _ = HandLateAsync(running, whenLate);
            if (e is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            if (Interlocked.Exchange(ref _failed, new Failed(_timeProvider.GetTimestamp(), e)) is null)
            {
                LogAway(_logger, link, e.Message);
            }

            return new RedisAnswer(Values: null, e, WasAsked: true);
        }
    }

    /// <summary>The error of a call that is not sent because Redis is away.</summary>
    /// <param name="what">What cannot be asked.</param>
    /// <param name="answer">What came of asking.</param>
    public SharedStateException Refusal(string what, RedisAnswer answer) =>
        new(
            $"The {what} shared through Redis at {link} cannot be asked ({answer.Failure?.Message}): nothing was sent. "
                + $"See to Redis, or let each process go on with its share: "
                + $"{nameof(CoinStatsRedisOptions)}.{nameof(CoinStatsRedisOptions.WhenAway)}.",
            answer.Failure
        );

    public ValueTask DisposeAsync() => link.DisposeAsync();

    public void Dispose() => link.Dispose();

    public override string ToString() => link.ToString();

    private static async Task HandLateAsync(Task<RedisResult> running, Action<RedisResult[]>? whenLate)
    {
        try
        {
            var result = await running.ConfigureAwait(false);
            whenLate?.Invoke((RedisResult[])result!);
        }
        catch (Exception)
        {
            // It failed after all: nobody waits for it any more.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Redis at {Server} is away: {Reason}")]
    private static partial void LogAway(ILogger logger, RedisLink server, string reason);

    [LoggerMessage(2, LogLevel.Information, "Redis at {Server} is back")]
    private static partial void LogBack(ILogger logger, RedisLink server);

    private sealed record Failed(long At, Exception Reason);
}
