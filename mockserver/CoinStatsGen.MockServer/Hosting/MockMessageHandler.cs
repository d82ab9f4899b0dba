using System.Net;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoinStats.MockServer.Hosting;

/// <summary>The engine behind an <see cref="HttpClient"/>, without a socket.</summary>
internal sealed class MockMessageHandler(MockEngine engine, string lane) : HttpMessageHandler
{
    // Nothing on the way needs the caller's thread, so that waiting for it cannot lock up.
    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var sent = new ServedRequest();
        sent.Set(request.Method.Method, uri.PathAndQuery, Headers(request, uri), uri.Scheme, $"HTTP/{request.Version}", "127.0.0.1");
        MockReply reply;
        if (request.Content is not null)
        {
            var body = await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            sent.SetBody(body);
        }

        reply =
            sent.Body.Length > engine.Options.MaxRequestBodyBytes
                ? engine.AnswerTooLarge(sent)
                : await engine.AnswerAsync(sent, cancellationToken).ConfigureAwait(false);
        if (reply.Conduct is { } conduct)
        {
            await ConductAsync(conduct, cancellationToken).ConfigureAwait(false);
        }

        return Response(request, reply);
    }

    private HeaderDictionary Headers(HttpRequestMessage request, Uri uri)
    {
        var headers = new HeaderDictionary { ["Host"] = uri.Authority };
        foreach (var header in request.Headers.NonValidated)
        {
            headers[header.Key] = new StringValues([.. header.Value]);
        }

        if (lane.Length > 0)
        {
            headers.TryAdd(LaneNames.Header, lane);
        }

        if (request.Content is not null)
        {
            foreach (var header in request.Content.Headers.NonValidated)
            {
                headers[header.Key] = new StringValues([.. header.Value]);
            }
        }

        return headers;
    }

    private async Task ConductAsync(ReplyConduct conduct, CancellationToken cancellationToken)
    {
        var clock = engine.Options.TimeProvider;
        var wait = conduct.Delay + (conduct.DribbleChunks > 1 ? conduct.DribbleDuration : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }

        switch (conduct.Fault)
        {
            case ReplyFault.None:
                return;
            case ReplyFault.NeverAnswers:
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(false);
                return;
            case ReplyFault.MalformedChunk or ReplyFault.GarbageThenClose:
                throw new HttpRequestException(HttpRequestError.InvalidResponse, $"The mock server broke the answer: {conduct.Fault}.");
            default:
                throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The mock server broke the connection: {conduct.Fault}.");
        }
    }

    private static HttpResponseMessage Response(HttpRequestMessage request, MockReply reply)
    {
        var hasBody = request.Method != HttpMethod.Head && reply.Status is not (204 or 205 or 304);
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(hasBody ? reply.Body : default),
        };
        if (request.Method == HttpMethod.Head)
        {
            response.Content.Headers.ContentLength = reply.Body.Length;
        }

        if (reply.Reason is not null)
        {
            response.ReasonPhrase = reply.Reason;
        }

        if (reply.ContentType is not null)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", reply.ContentType);
        }

        foreach (var field in reply.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(field.Name, field.Value.ToArray()))
            {
                response.Content.Headers.TryAddWithoutValidation(field.Name, field.Value.ToArray());
            }
        }

        return response;
    }
}
