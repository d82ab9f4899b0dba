using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStats.Telemetry;
using CoinStatsGen.Tests.Retrying;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Telemetry;

public sealed class TelemetryTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly LineLogger _log = new();
    private readonly ActivityListener _spanListener;
    private readonly MeterListener _meterListener = new();

    // Other tests run beside this one: their calls are told apart by their server.
    private readonly string _host = $"{Guid.NewGuid():N}.example.test";

    public TelemetryTests()
    {
        _spanListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CoinStatsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (Equals(span.GetTagItem("server.address"), _host))
                {
                    _spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_spanListener);
        _meterListener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CoinStatsTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meterListener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Record(instrument.Name, null, tags));
        _meterListener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument.Name, value, tags));
        _meterListener.Start();
    }

    [Fact]
    public async Task Call_IsOneSpan_WithItsAttemptsAsEvents()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Status(503, "2"), RetryTests.Ok));
        await connection.GetAsync();
        var span = _spans.ShouldHaveSingleItem();
        span.DisplayName.ShouldBe("GET /v1/things");
        span.Kind.ShouldBe(ActivityKind.Client);
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        Tag(span, "http.request.method").ShouldBe("GET");
        Tag(span, "url.template").ShouldBe("/v1/things");
        Tag(span, "server.port").ShouldBe(443);
        Tag(span, "http.response.status_code").ShouldBe(200);
        Tag(span, "http.request.resend_count").ShouldBe(1);
        Tag(span, "coinstats.operation").ShouldBe("get-thing");
        Tag(span, "coinstats.credits.price").ShouldBe(40);
        span.Events.Select(happened => happened.Name).ShouldBe(["attempt", "attempt"]);
        var first = span.Events.First().Tags.ToDictionary(tag => tag.Key, tag => tag.Value);
        first["error.type"].ShouldBe("503");
        first["retry.delay"].ShouldBe(2.0);
    }

    [Fact]
    public async Task RefusedCall_IsASpanWithAnError()
    {
        using var connection = Connect(
            RetryTests.Script(_ => StubHandler.Json("""{"message":"no such thing","requestId":"r9"}""", HttpStatusCode.NotFound))
        );
        await connection.GetWithResponseAsync();
        var span = _spans.ShouldHaveSingleItem();
        span.Status.ShouldBe(ActivityStatusCode.Error);
        span.StatusDescription.ShouldBe("no such thing");
        Tag(span, "error.type").ShouldBe("404");
        Tag(span, "coinstats.request_id").ShouldBe("r9");
    }

    [Fact]
    public async Task CallWithoutAnswer_IsASpanWithAnError()
    {
        using var connection = Connect(RetryTests.Script(_ => throw new HttpRequestException("reset")));
        await Should.ThrowAsync<CoinStatsTransportException>(() => connection.GetAsync());
        Tag(_spans.ShouldHaveSingleItem(), "error.type").ShouldBe("CoinStats.CoinStatsTransportException");
        _log.Lines.Last().ShouldStartWith("Warning 3 get-thing failed after 3 attempts: get-thing: no answer from");
    }

    [Fact]
    public async Task Call_IsMeasured()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Status(429), RetryTests.Ok));
        await connection.GetAsync();
        _measurements.ShouldContain(line =>
            line.StartsWith("http.client.request.duration")
            && line.Contains("http.response.status_code=429")
            && line.Contains("error.type=429")
        );
        _measurements.ShouldContain(line =>
            line.StartsWith("http.client.request.duration")
            && line.Contains("http.response.status_code=200")
            && line.Contains("url.template=/v1/things")
        );
        _measurements.ShouldContain(line => line.StartsWith("coinstats.client.retries 1"));
    }

    [Fact]
    public async Task Credits_AreMeasuredByOperation()
    {
        var operation = new CoinStatsOperation(_host, "GET", "/v1/things", [200], new CreditRule(7));
        using var connection = Connect(RetryTests.Script(RetryTests.Ok));
        await connection.SendAsync(new ApiRequest(operation), default);
        _measurements.ShouldContain($"coinstats.credits.spent 7 coinstats.operation={_host}");
    }

    [Fact]
    public async Task Call_IsLogged()
    {
        using var connection = Connect(RetryTests.Script(RetryTests.Status(503), RetryTests.Ok));
        await connection.GetAsync();
        _log.Lines.Count.ShouldBe(2);
        _log.Lines.First().ShouldStartWith("Information 5 get-thing attempt 1 ended with 503: trying again in ");
        _log.Lines.Last().ShouldStartWith("Debug 1 get-thing answered 200 in ");
    }

    [Fact]
    public async Task ErrorRun_ShowsTheKeyNowhere()
    {
        var echo = $$"""{"message":"key {{TestApi.Key}} refused","requestId":"{{TestApi.Key}}"}""";
        Func<HttpRequestMessage, HttpResponseMessage>[] failures =
        [
            _ => StubHandler.Json(echo, HttpStatusCode.Unauthorized),
            _ => StubHandler.Json(echo, HttpStatusCode.TooManyRequests),
            _ => StubHandler.Json(echo, HttpStatusCode.ServiceUnavailable),
            _ => StubHandler.Json($"[\"{TestApi.Key}\"]"),
            _ => throw new HttpRequestException($"proxy said {TestApi.Key}"),
            _ => throw new TaskCanceledException(TestApi.Key, new TimeoutException(TestApi.Key)),
        ];
        foreach (var failure in failures)
        {
            using var connection = Connect(RetryTests.Script(failure), options => options.Budget = new CreditBudget(100));
            var error = await Should.ThrowAsync<CoinStatsException>(() => connection.GetAsync());
            error.Message.ShouldNotContain(TestApi.Key);
        }

        _log.Lines.Count.ShouldBeGreaterThan(failures.Length);
        _log.Lines.ShouldAllBe(line => !line.Contains(TestApi.Key));
        _spans.Count.ShouldBe(failures.Length);
        _spans
            .SelectMany(span =>
                span.TagObjects.Select(tag => $"{tag.Value}")
                    .Concat(span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Value}")))
                    .Append($"{span.StatusDescription} {span.DisplayName}")
            )
            .ShouldAllBe(text => !text.Contains(TestApi.Key));
        _measurements.ShouldAllBe(line => !line.Contains(TestApi.Key));
    }

    public void Dispose()
    {
        _spanListener.Dispose();
        _meterListener.Dispose();
        _log.Dispose();
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);

    private void Record(string name, long? value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue(
            string.Join(
                ' ',
                new[] { value is null ? name : $"{name} {value}" }.Concat(tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))
            )
        );

    private ApiConnection Connect(StubHandler handler, Action<CoinStatsClientOptions>? change = null) => TestApi.Connect(handler, options =>
        {
            options.TimeProvider = new ManualTimeProvider { AutoAdvanceUpTo = TimeSpan.FromSeconds(10) };
            options.BaseAddress = new Uri($"https://{_host}");
            options.Retry.MaxRetries = 2;
            options.LoggerFactory = _log;
            change?.Invoke(options);
        });
}
