using System.Globalization;
using System.Net.Sockets;
using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Exchange;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoinStats.MockServer.Hosting;

/// <summary>Writes replies to Kestrel, and breaks connections where a reply says so.</summary>
internal sealed class KestrelReplyWriter(MockEngine engine, StopSignals signals)
{
    private readonly TimeProvider _clock = engine.Options.TimeProvider;
    private static readonly byte[] Garbage = [.. Enumerable.Range(0, 128).Select(i => (byte)(0x80 | (i * 37)))];

    /// <summary>Writes one reply.</summary>
    public Task WriteAsync(KestrelExchange exchange, MockReply reply)
    {
        exchange.Reply = reply;
        if (reply.Conduct is not null)
        {
            return WriteSlowlyAsync(exchange, reply, reply.Conduct);
        }

        reply = WriteHead(exchange, reply);
        return reply.Body.Length == 0 ? Task.CompletedTask : WriteBody(exchange, reply.Body);
    }

    private static Task WriteBody(KestrelExchange exchange, ReadOnlyMemory<byte> body)
    {
        var written = exchange.Features.Get<IHttpResponseBodyFeature>()!.Writer.WriteAsync(body, CancellationToken.None);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    // What the web server refuses to write (a header it holds for none) is told instead of an empty 500.
    private MockReply WriteHead(KestrelExchange exchange, MockReply reply)
    {
        var response = exchange.Features.Get<IHttpResponseFeature>()!;
        try
        {
            Write(response, reply);
            return reply;
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException && !response.HasStarted)
        {
            response.Headers.Clear();
            response.ReasonPhrase = null;
            var failed = engine.Failed(exchange.Request, problem);
            exchange.Reply = failed;
            Write(response, failed);
            return failed;
        }
    }

    private static void Write(IHttpResponseFeature response, MockReply reply)
    {
        response.StatusCode = reply.Status;
        if (reply.Reason is not null)
        {
            response.ReasonPhrase = reply.Reason;
        }

        var headers = response.Headers;
        foreach (var field in reply.Headers)
        {
            headers[field.Name] = field.Value;
        }

        if (reply.ContentType is not null)
        {
            headers.ContentType = reply.ContentType;
        }

        if (reply.Status is not (204 or 205 or 304))
        {
            headers.ContentLength = reply.Body.Length;
        }
    }

    private async Task WriteSlowlyAsync(KestrelExchange exchange, MockReply reply, ReplyConduct conduct)
    {
        var lifetime = exchange.Features.Get<IHttpRequestLifetimeFeature>()!;
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(lifetime.RequestAborted, signals.Stopping);
        try
        {
            if (conduct.Delay > TimeSpan.Zero)
            {
                await Task.Delay(conduct.Delay, _clock, gone.Token).ConfigureAwait(false);
            }

            if (conduct.Fault != ReplyFault.None)
            {
                await BreakAsync(exchange, reply, conduct.Fault, gone.Token).ConfigureAwait(false);
                return;
            }

            reply = WriteHead(exchange, reply);
            if (conduct.DribbleChunks > 0 && reply.Body.Length > 0)
            {
                await DribbleAsync(exchange, reply.Body, conduct, gone.Token).ConfigureAwait(false);
            }
            else if (reply.Body.Length > 0)
            {
                await WriteBody(exchange, reply.Body).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            lifetime.Abort();
        }
    }

    // The first piece goes at once, the last at the end of the time.
    private async Task DribbleAsync(KestrelExchange exchange, ReadOnlyMemory<byte> body, ReplyConduct conduct, CancellationToken gone)
    {
        var writer = exchange.Features.Get<IHttpResponseBodyFeature>()!.Writer;
        var chunks = Math.Min(conduct.DribbleChunks, body.Length);
        var pause = chunks > 1 ? conduct.DribbleDuration / (chunks - 1) : TimeSpan.Zero;
        for (var i = 0; i < chunks; i++)
        {
            if (i > 0 && pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, _clock, gone).ConfigureAwait(false);
            }

            var start = (int)((long)body.Length * i / chunks);
            var end = (int)((long)body.Length * (i + 1) / chunks);
            await writer.WriteAsync(body[start..end], gone).ConfigureAwait(false);
        }
    }

    private async Task BreakAsync(KestrelExchange exchange, MockReply reply, ReplyFault fault, CancellationToken gone)
    {
        var lifetime = exchange.Features.Get<IHttpRequestLifetimeFeature>()!;

        // A connection of HTTP/2 has other requests on it: only the stream of this one is broken off.
        var socket = HttpProtocol.IsHttp2(exchange.Request.Protocol) ? null : exchange.Features.Get<IConnectionSocketFeature>()?.Socket;
        switch (fault)
        {
            case ReplyFault.NeverAnswers:
                using (var never = CancellationTokenSource.CreateLinkedTokenSource(gone, signals.Draining))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, never.Token).ConfigureAwait(false);
                }

                break;
            case ReplyFault.ConnectionReset:
                socket?.LingerState = new LingerOption(enable: true, 0);
                break;
            case ReplyFault.MalformedChunk:
                var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                await SendAsync(socket, [.. System.Text.Encoding.ASCII.GetBytes(head), .. Garbage], gone).ConfigureAwait(false);
                break;
            case ReplyFault.GarbageThenClose:
                await SendAsync(socket, Garbage, gone).ConfigureAwait(false);
                break;
        }

        try
        {
            if (fault == ReplyFault.ConnectionReset)
            {
                socket?.Close(0);
            }
            else
            {
                socket?.Shutdown(SocketShutdown.Both);
            }
        }
        catch (SocketException)
        {
            // The caller was faster.
        }

        lifetime.Abort();
    }

    private static async Task SendAsync(Socket? socket, byte[] bytes, CancellationToken gone)
    {
        if (socket is not null)
        {
            await socket.SendAsync(bytes, gone).ConfigureAwait(false);
        }
    }
}
