using System.Globalization;

namespace CoinStats.Http;

/// <summary>
/// The body of an answer that is read while it arrives: each wait for bytes has the call's time limit, and failures are the client's.
/// </summary>
internal sealed class AnswerStream(Stream body, ApiCall call, TimeSpan limit, CancellationToken callerToken) : BodyStream(body)
{
    private long _received;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wait = new CallTimeout(limit, call.Settings.TimeProvider, cancellationToken);
        try
        {
            var count = await Inner.ReadAsync(buffer, wait.Token).ConfigureAwait(false);
            _received += count;
            return count;
        }
        catch (Exception e)
            when (callerToken.IsCancellationRequested && (e is OperationCanceledException || HandlerFaultException.IsForeign(e)))
        {
            throw new OperationCanceledException($"{call.Operation.Id} was cancelled.", e, callerToken);
        }
        catch (OperationCanceledException e) when (wait.IsUp)
        {
            throw new CoinStatsTransportException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"nothing more of the answer came within {limit.TotalSeconds:0.###} s, after {_received} bytes."
                ),
                call.Operation,
                isTimeout: true,
                e
            );
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new CoinStatsJsonException(
                string.Create(CultureInfo.InvariantCulture, $"The answer is cut off: the connection broke after {_received} bytes"),
                "$",
                _received,
                e
            )
            {
                IsCutOff = true,
            };
        }
        catch (Exception e)
            when (e is not (CoinStatsException or OperationCanceledException) || IsForeignCancellation(e, cancellationToken))
        {
            throw call.HandlerFailed(
                string.Create(CultureInfo.InvariantCulture, $"the answer broke off after {_received} bytes"),
                e,
                isTimeUp: e is OperationCanceledException
            );
        }
        finally
        {
            wait.End();
        }
    }

    /// <summary>Whether a handler gave up by itself, and nobody asked it to.</summary>
    private static bool IsForeignCancellation(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    /// <summary>For readers of files that know no other way; nothing of ours waits with a thread.</summary>
    public override int Read(Span<byte> buffer) => Inner.Read(buffer);
}
