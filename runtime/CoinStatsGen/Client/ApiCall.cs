using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Threading.RateLimiting;
using CoinStats.Caching;
using CoinStats.Telemetry;

namespace CoinStats.Http;

/// <summary>One call from its first attempt to its last: budget, time limit, attempts, and what is told of them.</summary>
internal partial class ApiCall(ApiConnection connection, ApiRequest request, CancellationToken callerToken)
{
    private CallTimeout _timeout;
    private CallSpan _span;
    private Uri? _address;
    private byte[]? _body;

    public CoinStatsOperation Operation => request.Operation;

    public ApiRequest Request => request;

    public ConnectionSettings Settings => Core.Settings;

    public ApiConnection Connection => connection;

    public CancellationToken CallerToken => callerToken;

    /// <summary>How the answer is read.</summary>
    public ResponseReading Reading => connection.CallSettings.Reading;

    public TimeSpan TimeLimit => connection.CallSettings.Timeout;

    private ConnectionCore Core => connection.Core;

    /// <summary>What the call makes of the response cache. A sync reads what is there after it.</summary>
    public CacheUse CacheUse =>
        connection.CallSettings.Cache is CacheUse.Normal && CacheScope.IsSyncing ? CacheUse.Refresh : connection.CallSettings.Cache;

    /// <summary>Whether there is a body to keep.</summary>
    public virtual bool IsCacheable => false;

    public CreditPrice Price { get; private set; }

    /// <summary>How often the request was sent so far.</summary>
    public int Attempts { get; private set; }

    public async ValueTask<ApiResponse> RunAsync()
    {
        ArgumentNullException.ThrowIfNull(request);
        callerToken.ThrowIfCancellationRequested();
        Price = request.Price;
        _address = Core.Transport.AddressOf(request);
        _body = request.Body?.ToBytes();
        _span = CallSpan.Start(this);
        _timeout = new CallTimeout(connection.CallSettings.Timeout, Settings.TimeProvider, callerToken);
        try
        {
            var outcome = await PayAndSendAsync().ConfigureAwait(false);
            outcome = await SettleAsync(outcome).ConfigureAwait(false);
            var error = outcome.Exception is { } exception ? Translate(exception) : null;
            _span.End(this, outcome.Result, error, _timeout);
            if (error is not null)
            {
                ExceptionDispatchInfo.Throw(error);
            }

            return outcome.Result!;
        }
        finally
        {
            _timeout.End();
        }
    }

    /// <summary>The same call for all who ask for it at the same time.</summary>
    /// <param name="capture">Takes the body.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public virtual ApiCall ForFlight(BodyCapture capture, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>An answer made of one that was kept; null where its body cannot be read.</summary>
    public virtual ApiResponse? ReadCached(CachedResponse kept, CacheHit hit) => null;

    /// <summary>Reads the body of a success; here, of none.</summary>
    protected virtual ValueTask<ApiResponse> ReadSuccessAsync(HttpResponseMessage message, CancellationToken cancellationToken) =>
        new(ResponseReader.ReadNoBody(message, this));

    /// <summary>Gives an answer up once its attempt is over.</summary>
    protected virtual void Release(HttpResponseMessage message) => message.Dispose();

    /// <summary>Sends until an answer is final. A failure is one where nobody would send again, or could pay for it.</summary>
    private async ValueTask<CallOutcome> SendAllAsync()
    {
        while (true)
        {
            var outcome = await SendOnceAsync().ConfigureAwait(false);
            if (outcome.Result is { IsSuccess: true } || await PlanRetryAsync(outcome).ConfigureAwait(false) is not { } delay)
            {
                return outcome;
            }

            try
            {
                await Task.Delay(delay, Settings.TimeProvider, _timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException e)
            {
                return new CallOutcome(null, e);
            }
        }
    }

    /// <summary>One attempt. Failures are outcomes: throwing them through the layers in between would cost more than the attempt.</summary>
    private async ValueTask<CallOutcome> SendOnceAsync()
    {
        long sentAt = 0;
        CallOutcome outcome;
        try
        {
            await WaitForTurnAsync().ConfigureAwait(false);
            Attempts++;
            _isSent = true;
            sentAt = Settings.TimeProvider.GetTimestamp();
            var message = await Core.Transport.SendAsync(request, _address!, _body, _timeout.Token).ConfigureAwait(false);
            try
            {
                var response = message.IsSuccessStatusCode
                    ? await ReadSuccessAsync(message, _timeout.Token).ConfigureAwait(false)
                    : CreateError(message, await ResponseReader.ReadErrorAsync(message, Settings, _timeout.Token).ConfigureAwait(false));
                outcome = new CallOutcome(response, null);
            }
            finally
            {
                Release(message);
            }
        }
        catch (Exception e)
        {
            outcome = new CallOutcome(null, e);
        }

        if (_isSent)
        {
            Report(outcome, sentAt);
        }

        return outcome;
    }

    /// <summary>An answer of the call's type, without a body.</summary>
    protected virtual ApiResponse CreateError(HttpResponseMessage message, CoinStatsError error) => new(this, message, error);

    private ValueTask WaitForTurnAsync()
    {
        if (Core.Limiter is not { } limiter)
        {
            return ValueTask.CompletedTask;
        }

        var acquiring = limiter.AcquireAsync(1, _timeout.Token);
        if (acquiring is { IsCompletedSuccessfully: true, Result.IsAcquired: true })
        {
            CoinStatsTelemetry.RecordWait(this, TimeSpan.Zero);
            return ValueTask.CompletedTask;
        }

        return WaitAsync(acquiring, limiter);
    }

    private async ValueTask WaitAsync(ValueTask<RateLimitLease> acquiring, AdaptiveRateLimiter limiter)
    {
        var startedAt = Settings.TimeProvider.GetTimestamp();
        using var lease = await acquiring.ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            throw new RateLimitQueueFullException(Operation, limiter.QueueLimit);
        }

        CoinStatsTelemetry.RecordWait(this, Settings.TimeProvider.GetElapsedTime(startedAt));
    }

    private void Report(CallOutcome outcome, long sentAt)
    {
        CoinStatsTelemetry.RecordAttempt(this, outcome, sentAt);
        if (outcome.Result is not { } response)
        {
            return;
        }

        if (response.Error?.Kind != CoinStatsErrorKind.RateLimited)
        {
            Core.Limiter?.Raise();
        }
        else if (Core.Limiter is { } limiter)
        {
            limiter.Lower(Settings.TimeProvider.GetElapsedTime(sentAt), response.RetryAfter);
            Settings.Log.RateLowered(Settings.Server.Host, limiter.Rate);
        }
    }

    /// <summary>The error of a call that ended with what a message handler threw, or the stream of the answer.</summary>
    public CoinStatsTransportException HandlerFailed(string consequence, Exception cause, bool isTimeUp) =>
        new(
            $"{consequence}: {Settings.Credentials.Redactor.Redact($"{cause.GetType().Name}: {cause.Message}")}",
            Operation,
            isTimeout: isTimeUp || HandlerFaultException.IsTimeout(cause),
            Settings.Credentials.Redactor.Redact(cause)
        );

    private Exception Translate(Exception exception)
    {
        string limit() => string.Create(CultureInfo.InvariantCulture, $"{_timeout.Limit.TotalSeconds:0.###} s");
        var error = exception switch
        {
            OperationCanceledException or HandlerFaultException when callerToken.IsCancellationRequested => new OperationCanceledException(
                $"{Operation.Id} was cancelled.",
                exception,
                callerToken
            ),
            OperationCanceledException e => new CoinStatsTransportException(
                $"no complete answer from {Settings.AddressOf(Operation)} within "
                    + $"{(_timeout.IsUp ? limit() : "the time limit of the given HttpClient")}.",
                Operation,
                isTimeout: true,
                e
            ),
            HttpRequestException e => new CoinStatsTransportException(
                $"no answer from {Settings.AddressOf(Operation)}: {Settings.Credentials.Redactor.Redact(e.Message)}",
                Operation,
                isTimeout: false,
                Settings.Credentials.Redactor.Redact(e)
            ),
            HandlerFaultException e => HandlerFailed($"no answer from {Settings.AddressOf(Operation)}", e.Cause, _timeout.IsUp),
            _ => exception,
        };
        if (error is CoinStatsException known)
        {
            known.Operation ??= Operation;
            known.Attempts = Attempts;
        }

        return error;
    }
}
