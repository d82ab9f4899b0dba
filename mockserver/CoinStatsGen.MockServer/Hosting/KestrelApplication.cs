using System.Buffers;
using CoinStats.MockServer.Engine;
using CoinStats.MockServer.Telemetry;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http.Features;

namespace CoinStats.MockServer.Hosting;

/// <summary>Carries requests from Kestrel to the engine and replies back; nothing else stands between them.</summary>
internal sealed class KestrelApplication(MockEngine engine, StopSignals signals) : IHttpApplication<KestrelExchange>
{
    private readonly KestrelReplyWriter _writer = new(engine, signals);

    /// <inheritdoc/>
    public KestrelExchange CreateContext(IFeatureCollection contextFeatures)
    {
        if (contextFeatures is not IHostContextContainer<KestrelExchange> container)
        {
            return new KestrelExchange { Features = contextFeatures };
        }

        var exchange = container.HostContext ??= new KestrelExchange();
        exchange.Features = contextFeatures;
        return exchange;
    }

    /// <inheritdoc/>
    public void DisposeContext(KestrelExchange context, Exception? exception)
    {
        context.Request.Clear();
        context.Reply = null;
    }

    /// <inheritdoc/>
    public Task ProcessRequestAsync(KestrelExchange context)
    {
        var sent = context.Features.Get<IHttpRequestFeature>()!;
        var request = context.Request;
        var connection = context.Features.Get<IHttpConnectionFeature>();
        request.Set(sent.Method, sent.RawTarget, sent.Headers, sent.Scheme, sent.Protocol, AddressText(connection));
        return MockInstruments.IsOn && !AdminApi.IsAdmin(request.Path) ? ObserveAsync(context, sent) : AnswerAsync(context, sent);
    }

    private async Task ObserveAsync(KestrelExchange context, IHttpRequestFeature sent)
    {
        var observation = RequestObservation.Start(engine.Options.TimeProvider, context.Request);
        try
        {
            await AnswerAsync(context, sent).ConfigureAwait(false);
        }
        finally
        {
            observation.End(context.Reply);
        }
    }

    private Task AnswerAsync(KestrelExchange context, IHttpRequestFeature sent)
    {
        var request = context.Request;
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            return ProcessWithBodyAsync(context, sent);
        }

        var reply = engine.AnswerAsync(request, signals.Stopping);
        return reply.IsCompletedSuccessfully ? _writer.WriteAsync(context, reply.Result) : WriteLaterAsync(context, reply);
    }

    // The body stays in a buffer that other requests have too: whoever keeps it beyond the answer, as the journal does, copies what it
    // keeps.
    private async Task ProcessWithBodyAsync(KestrelExchange context, IHttpRequestFeature sent)
    {
        var request = context.Request;
        var (buffer, length) = await ReadBodyAsync(sent, context).ConfigureAwait(false);
        try
        {
            MockReply reply;
            if (buffer is not null)
            {
                request.SetBody(buffer.AsMemory(0, length));
                reply = await engine.AnswerAsync(request, signals.Stopping).ConfigureAwait(false);
            }
            else
            {
                reply = engine.AnswerTooLarge(request);
            }

            await _writer.WriteAsync(context, reply).ConfigureAwait(false);
        }
        finally
        {
            if (buffer is not null)
            {
                request.SetBody(default);
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private async Task WriteLaterAsync(KestrelExchange context, ValueTask<MockReply> reply) =>
        await _writer.WriteAsync(context, await reply.ConfigureAwait(false)).ConfigureAwait(false);

    // A rented buffer and how much of it is body; no buffer where the body is larger than allowed.
    private async ValueTask<(byte[]? Buffer, int Length)> ReadBodyAsync(IHttpRequestFeature sent, KestrelExchange context)
    {
        var most = engine.Options.MaxRequestBodyBytes;
        if (sent.Headers.ContentLength > most)
        {
            return default;
        }

        var aborted = context.Features.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? default;
        var buffer = ArrayPool<byte>.Shared.Rent((int)(sent.Headers.ContentLength ?? Math.Min(most, 4096)) + 1);
        try
        {
            var read = 0;
            int count;
            while ((count = await sent.Body.ReadAsync(buffer.AsMemory(read), aborted).ConfigureAwait(false)) > 0)
            {
                read += count;
                if (read > most)
                {
                    return default;
                }

                if (read == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, read).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            var whole = (buffer, read);
            buffer = null;
            return whole;
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private static string AddressText(IHttpConnectionFeature? connection) =>
        connection?.RemoteIpAddress is { } address && !System.Net.IPAddress.Loopback.Equals(address) ? address.ToString() : "127.0.0.1";
}
