using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CoinStats.MockServer.Tests.Telemetry;

/// <summary>Spans and measurements of a server, as OpenTelemetry's HTTP conventions name them.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _measured = new();
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();
    private CoinStatsMockServer _server = null!;
    private HttpClient _http = null!;

    public TelemetryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CoinStatsMockTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CoinStatsMockTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
    }

    public async Task InitializeAsync()
    {
        ActivitySource.AddActivityListener(_listener);
        _meters.Start();
        _server = await CoinStatsMockServer.StartAsync(
            new CoinStatsMockOptions { SpecJson = TinySpec.Json.Replace("/v1/", "/telemetry/", StringComparison.Ordinal) }
        );
        _http = new HttpClient { BaseAddress = _server.BaseAddress };
        _http.DefaultRequestHeaders.Add("X-API-KEY", "secret-key");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        _listener.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public async Task Request_IsASpan_OfTheConventions()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/telemetry/coins/averyverylongid?secret=wallet");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.UserAgent.ParseAdd("tests/1");
        using var answer = await _http.SendAsync(request);
        var span = await SpanAsync();
        span.Kind.ShouldBe(ActivityKind.Server);
        span.DisplayName.ShouldBe("GET /telemetry/coins/{coinId}");
        span.TraceId.ToHexString().ShouldBe("0af7651916cd43dd8448eb211c80319c");
        span.ParentSpanId.ToHexString().ShouldBe("b7ad6b7169203331");
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        var tags = span.TagObjects.ToDictionary(t => t.Key, t => t.Value);
        tags["http.request.method"].ShouldBe("GET");
        tags["http.route"].ShouldBe("/telemetry/coins/{coinId}");
        tags["url.path"].ShouldBe("/telemetry/coins/averyverylongid");
        tags["http.response.status_code"].ShouldBe(400);
        tags["server.port"].ShouldBe(_server.BaseAddress.Port);
        tags["network.protocol.version"].ShouldBe("1.1");
        tags["user_agent.original"].ShouldBe("tests/1");
        tags["coinstats.operation"].ShouldBe("get-coin");
        tags["coinstats.mock.reason"].ShouldBe("broken-request");
        tags.Values.ShouldNotContain(v => v is string && ((string)v).Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"status":503}""", 503, "503")]
    [InlineData("""{"fault":"EMPTY_RESPONSE"}""", null, "EmptyReply")]
    public async Task Request_ThatFails_SaysHow(string response, int? status, string error)
    {
        _server.AddMappings($$"""{"request":{"urlPath":"/telemetry/coins/x"},"response":{{response}}}""");
        try
        {
            using var answer = await _http.GetAsync("/telemetry/coins/x");
        }
        catch (HttpRequestException)
        {
            status.ShouldBeNull();
        }

        var span = await SpanAsync();
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.GetTagItem("http.response.status_code").ShouldBe(status);
        span.GetTagItem("error.type").ShouldBe(error);
        span.GetTagItem("http.route").ShouldBe("/telemetry/coins/{coinId}");
        span.GetTagItem("coinstats.mock.reason").ShouldBe("stub");
    }

    [Fact]
    public async Task Request_IsMeasured()
    {
        using var answer = await _http.GetAsync("/telemetry/coins/bitcoin");
        await SpanAsync();
        var (_, seconds, tags) = _measured.Single(m => m.Instrument == "http.server.request.duration" && IsOurs(m.Tags));
        seconds.ShouldBeGreaterThan(0);
        tags.Keys.ShouldBe(
            ["http.request.method", "url.scheme", "network.protocol.version", "http.route", "http.response.status_code"],
            ignoreOrder: true
        );
        _measured.ShouldContain(m => m.Instrument == "http.server.active_requests" && m.Value == 1);
        _measured.ShouldContain(m => m.Instrument == "http.server.active_requests" && m.Value == -1);
        _measured.ShouldContain(m =>
            m.Instrument == "coinstats.mock.answers"
            && Equals(m.Tags["coinstats.mock.reason"], "example")
            && Equals(m.Tags["coinstats.operation"], "get-coin")
        );
    }

    [Fact]
    public async Task AdminAndUnknownMethod_AreQuietAndOther()
    {
        using var health = await _http.GetAsync("/__admin/health");
        using var odd = await _http.SendAsync(new HttpRequestMessage(new HttpMethod("BREW"), "/telemetry/coins/x"));
        var span = await SpanAsync();
        span.DisplayName.ShouldBe("HTTP");
        span.GetTagItem("http.request.method").ShouldBe("_OTHER");
        span.GetTagItem("http.request.method_original").ShouldBe("BREW");
        _spans.ShouldNotContain(s => Equals(s.GetTagItem("url.path"), "/__admin/health"));
    }

    // The span ends a moment after the caller has the last byte; other tests of this process have spans too.
    private async Task<Activity> SpanAsync()
    {
        while (true)
        {
            if (_spans.FirstOrDefault(s => Equals(s.GetTagItem("server.port"), _server.BaseAddress.Port)) is { } span)
            {
                return span;
            }

            await Task.Yield();
        }
    }

    private static bool IsOurs(Dictionary<string, object?> tags) =>
        tags.TryGetValue("http.route", out var route) && Equals(route, "/telemetry/coins/{coinId}");

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray(), StringComparer.Ordinal)));
}
