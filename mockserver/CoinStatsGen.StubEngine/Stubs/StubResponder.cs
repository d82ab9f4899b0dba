using System.Text;
using System.Text.RegularExpressions;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Templates;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Makes the answer of a stub.</summary>
internal sealed class StubResponder : IDisposable
{
    private readonly StubFiles _files;
    private readonly StubProxy _proxy = new();
    private readonly TemplateRenderer _templates;
    private readonly int _seed;
    private long _drawn;

    /// <summary>Makes a responder; its chance comes from the seed.</summary>
    public StubResponder(StubFiles files, TimeProvider clock, int seed)
    {
        _files = files;
        _seed = seed;
        _templates = new TemplateRenderer(new TemplateHelpers(clock, Draw));
    }

    /// <summary>Answers a request by a stub.</summary>
    public ValueTask<MockReply> AnswerAsync(
        StubMapping stub,
        MatchContext request,
        LaneDelay laneDelay,
        CancellationToken cancellationToken
    )
    {
        if (stub.Ready is { } ready && laneDelay.IsNone)
        {
            return ValueTask.FromResult(ready);
        }

        if (stub.Response.Proxy is { } proxy)
        {
            return PassOnAsync(stub, proxy, request, laneDelay, cancellationToken);
        }

        MockReply reply;
        try
        {
            reply = Make(stub, request, laneDelay);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException or RegexMatchTimeoutException)
        {
            var text = $"The response template of stub {stub.Id:D} cannot be rendered: {problem.Message}";
            return ValueTask.FromResult(
                new MockReply
                {
                    Status = 500,
                    ContentType = "text/plain;charset=utf-8",
                    Body = Encoding.UTF8.GetBytes(text),
                }
            );
        }

        if (IsAlwaysTheSame(stub.Response) && laneDelay.IsNone)
        {
            stub.Ready = reply;
        }

        return ValueTask.FromResult(reply);
    }

    /// <inheritdoc/>
    public void Dispose() => _proxy.Dispose();

    private static bool IsAlwaysTheSame(StubResponse response) =>
        !response.IsTemplate && response.DelayDistribution is null && response.BodyFileName is null;

    private async ValueTask<MockReply> PassOnAsync(
        StubMapping stub,
        ProxyRule proxy,
        MatchContext request,
        LaneDelay laneDelay,
        CancellationToken cancellationToken
    )
    {
        var reply = await _proxy.SendAsync(proxy, request, cancellationToken).ConfigureAwait(false);
        return new MockReply
        {
            Status = reply.Status,
            Reason = reply.Reason,
            ContentType = reply.ContentType,
            Headers = [.. reply.Headers, .. Headers(stub, h => h)],
            Body = reply.Body,
            Conduct = Conduct(stub.Response, laneDelay),
        };
    }

    private MockReply Make(StubMapping stub, MatchContext request, LaneDelay laneDelay)
    {
        var response = stub.Response;
        var body = response.Body;
        var headers = Headers(stub, h => h);
        var fileName = response.BodyFileName;
        if (response.IsTemplate)
        {
            var scope = TemplateRequest.Scope(request, stub.Request, response.TemplateParameters, Guid.Empty);
            headers = Headers(stub, value => _templates.Render(value, scope));
            fileName = fileName is null ? null : _templates.Render(fileName, scope);
            body = fileName is null ? Encoding.UTF8.GetBytes(_templates.Render(Encoding.UTF8.GetString(body), scope)) : body;
            if (fileName is not null && _files.Read(fileName) is { } template)
            {
                return Reply(
                    response,
                    headers,
                    Encoding.UTF8.GetBytes(_templates.Render(Encoding.UTF8.GetString(template), scope)),
                    laneDelay
                );
            }
        }

        if (fileName is not null)
        {
            if (_files.Read(fileName) is not { } file)
            {
                return new MockReply
                {
                    Status = 500,
                    ContentType = "text/plain",
                    Body = Encoding.UTF8.GetBytes($"There is no body file '{fileName}' below the root."),
                };
            }

            body = file;
        }

        return Reply(response, headers, body, laneDelay);
    }

    private MockReply Reply(StubResponse response, HeaderField[] headers, byte[] body, LaneDelay laneDelay) =>
        new()
        {
            Status = response.Status,
            Reason = response.Reason is null ? null : HeaderRules.Value(response.Reason),
            Headers = headers,
            Body = response.Status is 204 or 304 ? default : body,
            IsShared = ReferenceEquals(body, response.Body),
            Conduct = Conduct(response, laneDelay),
        };

    private ReplyConduct? Conduct(StubResponse response, LaneDelay laneDelay)
    {
        var delay = TimeSpan.FromMilliseconds(response.FixedDelay > 0 ? response.FixedDelay : laneDelay.FixedMilliseconds);
        if ((response.DelayDistribution ?? laneDelay.Distribution) is { } rule)
        {
            delay += rule.Draw((Draw(), Draw()));
        }

        return delay == TimeSpan.Zero && response.Fault == ReplyFault.None && response.DribbleChunks == 0
            ? null
            : new ReplyConduct
            {
                Delay = delay,
                Fault = response.Fault,
                DribbleChunks = response.DribbleChunks,
                DribbleDuration = TimeSpan.FromMilliseconds(response.DribbleMilliseconds),
            };
    }

    // Every answer of a stub says which stub it was.
    private static HeaderField[] Headers(StubMapping stub, Func<string, string> render)
    {
        var headers = new List<HeaderField>(stub.Response.Headers.Length + 2);
        foreach (var (name, value) in stub.Response.Headers)
        {
            if (HeaderRules.IsFraming(name))
            {
                continue;
            }

            headers.Add(new HeaderField(name, new StringValues([.. value.Select(v => HeaderRules.Value(render(v ?? "")))])));
        }

        headers.Add(new HeaderField("Matched-Stub-Id", stub.Id.ToString("D")));
        if (stub.Name is not null)
        {
            headers.Add(new HeaderField("Matched-Stub-Name", HeaderRules.Value(stub.Name)));
        }

        return [.. headers];
    }

    private double Draw() =>
        (StableHash.Of(_seed, Interlocked.Increment(ref _drawn).ToString(System.Globalization.CultureInfo.InvariantCulture)) >> 11)
        / (double)(1UL << 53);
}
