using System.Diagnostics;
using System.Globalization;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;
using Microsoft.Extensions.Primitives;

namespace CoinStats.MockServer.Telemetry;

/// <summary>
/// One request as OpenTelemetry's HTTP server conventions tell it. The query is left out: it may name wallets, and some documents
/// carry the key in it.
/// </summary>
internal readonly struct RequestObservation
{
    private static readonly string[] KnownMethods =
    [
        "GET",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "HEAD",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "QUERY",
    ];
    private readonly TimeProvider _clock;
    private readonly ServedRequest _request;
    private readonly Activity? _span;
    private readonly long _began;
    private readonly string _method;

    private RequestObservation(TimeProvider clock, ServedRequest request)
    {
        _clock = clock;
        _request = request;
        _method = Array.IndexOf(KnownMethods, request.Method) < 0 ? "_OTHER" : request.Method;
        _span = StartSpan(request, _method);
        _began = clock.GetTimestamp();
        MockInstruments.Active.Add(1, Tag("http.request.method", _method), Tag("url.scheme", request.Scheme));
    }

    /// <summary>Begins to observe.</summary>
    public static RequestObservation Start(TimeProvider clock, ServedRequest request) => new(clock, request);

    /// <summary>The answer is written, or the connection broken on purpose; null where writing failed.</summary>
    public void End(MockReply? reply)
    {
        var operation = _request.Operation;
        var fault = reply?.Conduct?.Fault ?? ReplyFault.None;
        var error =
            reply is null ? "aborted"
            : fault != ReplyFault.None ? fault.ToString()
            : reply.Status >= 500 ? reply.Status.ToString(CultureInfo.InvariantCulture)
            : null;
        var isAnswered = reply is not null && fault == ReplyFault.None;
        MockInstruments.Active.Add(-1, Tag("http.request.method", _method), Tag("url.scheme", _request.Scheme));
        var tags = new TagList
        {
            Tag("http.request.method", _method),
            Tag("url.scheme", _request.Scheme),
            Tag("network.protocol.version", Version(_request)),
        };
        AddIf(ref tags, operation is not null, "http.route", operation?.PathTemplate);
        AddIf(ref tags, isAnswered, "http.response.status_code", reply?.Status);
        AddIf(ref tags, error is not null, "error.type", error);
        MockInstruments.Duration.Record(_clock.GetElapsedTime(_began).TotalSeconds, tags);
        MockInstruments.Answers.Add(
            1,
            Tag("coinstats.mock.reason", AnswerReasonText.Of(_request.Reason)),
            Tag("coinstats.operation", operation?.Id ?? "none")
        );
        if (_span is not null)
        {
            EndSpan(_span, operation, isAnswered ? reply : null, error);
        }
    }

    private static Activity? StartSpan(ServedRequest request, string method)
    {
        if (!MockInstruments.Source.HasListeners())
        {
            return null;
        }

        _ = ActivityContext.TryParse(request.Headers.TraceParent, request.Headers.TraceState, isRemote: true, out var parent);
        var tags = new TagList
        {
            Tag("http.request.method", method),
            Tag("url.path", request.PathText),
            Tag("url.scheme", request.Scheme),
            Tag("network.protocol.version", Version(request)),
            Tag("client.address", request.ClientAddress),
        };
        AddIf(ref tags, method == "_OTHER", "http.request.method_original", request.Method);
        AddIf(
            ref tags,
            !StringValues.IsNullOrEmpty(request.Headers.UserAgent),
            "user_agent.original",
            request.Headers.UserAgent.ToString()
        );
        AddHost(ref tags, request.Headers.Host.ToString());
        return MockInstruments.Source.StartActivity(method == "_OTHER" ? "HTTP" : method, ActivityKind.Server, parent, tags);
    }

    private void EndSpan(Activity span, CompiledOperation? operation, MockReply? answered, string? error)
    {
        if (operation is not null)
        {
            span.DisplayName = $"{span.DisplayName} {operation.PathTemplate}";
            span.SetTag("http.route", operation.PathTemplate);
            span.SetTag("coinstats.operation", operation.Id);
        }

        span.SetTag("coinstats.mock.reason", AnswerReasonText.Of(_request.Reason));
        if (answered is not null)
        {
            span.SetTag("http.response.status_code", answered.Status);
            span.SetTag("http.response.body.size", answered.Body.Length);
        }

        if (_request.Headers.TryGetValue(LaneNames.Header, out var lane))
        {
            span.SetTag("coinstats.mock.lane", lane.ToString());
        }

        if (error is not null)
        {
            span.SetTag("error.type", error);
            span.SetStatus(ActivityStatusCode.Error);
        }

        span.Dispose();
    }

    private static void AddHost(ref TagList tags, string host)
    {
        if (Uri.TryCreate("http://" + host, UriKind.Absolute, out var address) && host.Length > 0)
        {
            tags.Add("server.address", address.Host);
            tags.Add("server.port", address.Port);
        }
    }

    private static string Version(ServedRequest request) =>
        request.Protocol.StartsWith("HTTP/", StringComparison.Ordinal) ? request.Protocol[5..] : request.Protocol;

    private static void AddIf(ref TagList tags, bool holds, string name, object? value)
    {
        if (holds)
        {
            tags.Add(name, value);
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
