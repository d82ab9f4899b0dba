using System.Net;
using CoinStats.StubEngine.Admin;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Tests.Parity;

/// <summary>The engine alone behind an <see cref="HttpClient"/>: stubs and the admin API, no document, no socket.</summary>
internal sealed class EngineHandler : HttpMessageHandler
{
    private readonly StubLane _lane = new("", journalCapacity: 100, new JournalBudget(1024 * 1024));
    private readonly StubResponder _responder;
    private readonly AdminApi _admin;

    public EngineHandler(bool speaksWireMock = false)
    {
        var files = new StubFiles(root: null);
        _responder = new StubResponder(files, TimeProvider.System, seed: 0);
        _admin = new AdminApi(
            new AdminSettings
            {
                IsEnabled = true,
                Gate = new AdminGate(token: null),
                Events = new ServeEventJson(static _ => false),
                IsLiteral = true,
                SpeaksWireMock = speaksWireMock,
                Clock = TimeProvider.System,
                Files = files,
                Reader = new StubReader(TimeProvider.System),
                Served = () => "nothing",
                ShutDown = () => { },
                More = _ => null,
                Page = null,
            }
        );
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await ReadAsync(request, cancellationToken);
        var context = new MatchContext(sent);
        var reply =
            AdminApi.IsAdmin(sent.Path) ? _admin.Answer(sent, _lane)
            : _lane.Stubs.Match(context) is { } stub ? await _responder.AnswerAsync(stub, context, _lane.Delay, cancellationToken)
            : new MockReply { Status = 404 };
        return reply.Conduct is { Fault: not ReplyFault.None }
            ? throw new HttpRequestException("broken on purpose")
            : Response(request, reply);
    }

    protected override void Dispose(bool disposing)
    {
        _responder.Dispose();
        base.Dispose(disposing);
    }

    private static async Task<MockRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var headers = new HeaderDictionary { ["Host"] = uri.Authority };
        foreach (var header in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default))
        {
            headers[header.Key] = new StringValues([.. header.Value]);
        }

        var sent = new MockRequest();
        sent.Set(request.Method.Method, uri.PathAndQuery, headers, uri.Scheme, "HTTP/1.1", "127.0.0.1");
        if (request.Content is not null)
        {
            sent.SetBody(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        }

        return sent;
    }

    private static HttpResponseMessage Response(HttpRequestMessage request, MockReply reply)
    {
        var hasBody = request.Method != HttpMethod.Head && reply.Status is not (204 or 205 or 304);
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(hasBody ? reply.Body : default),
        };
        foreach (
            var (name, value) in reply.ContentType is null
                ? reply.Headers
                : [.. reply.Headers, new HeaderField("Content-Type", reply.ContentType)]
        )
        {
            if (!response.Headers.TryAddWithoutValidation(name, value.ToArray()))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value.ToArray());
            }
        }

        return response;
    }
}
