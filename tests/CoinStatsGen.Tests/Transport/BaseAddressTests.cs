using System.Diagnostics;
using System.Net;
using CoinStats;
using CoinStats.Http;
using CoinStats.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStatsGen.Tests.Transport;

/// <summary>A base address with the beginning of the operations' paths at its end names the same server as one without.</summary>
public sealed class BaseAddressTests
{
    private const string Body = """{"value":42}""";

    private static readonly ApiService Service = new("TestClient", "https://api.example.test", "X-API-KEY") { PathPrefix = "/v1" };

    [Theory]
    [InlineData("https://h.test", "https://h.test/v1/things")]
    [InlineData("https://h.test/", "https://h.test/v1/things")]
    [InlineData("https://h.test/v1", "https://h.test/v1/things")]
    [InlineData("https://h.test/v1/", "https://h.test/v1/things")]
    [InlineData("https://h.test/gate/v1", "https://h.test/gate/v1/things")]
    [InlineData("https://h.test:8443/v1", "https://h.test:8443/v1/things")]
    [InlineData("https://h.test/v1/v1", "https://h.test/v1/v1/things")]
    [InlineData("https://h.test/V1", "https://h.test/V1/v1/things")]
    [InlineData("https://h.test/av1", "https://h.test/av1/v1/things")]
    [InlineData("https://h.test/v1/gate", "https://h.test/v1/gate/v1/things")]
    [InlineData("https://v1", "https://v1/v1/things")]
    public async Task SendAsync_BaseAddress_SharedBeginningIsSentOnce(string address, string expected)
    {
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        using var connection = new ApiConnection(
            TestApi.Options(options => options.BaseAddress = new Uri(address)),
            Service,
            new HttpClient(handler)
        );
        await connection.GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://h.test/public")]
    [InlineData("https://h.test/public/v1%20a")]
    [InlineData("https://h.test")]
    public async Task SendAsync_PrefixOfSeveralSegments_AnyBeginningOfItIsFolded(string address)
    {
        var operation = new CoinStatsOperation("get-thing", "GET", "/public/v1 a/things", [200]);
        var service = new ApiService("TestClient", null, null) { PathPrefix = "/public/v1 a" };
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        using var connection = new ApiConnection(
            new CoinStatsClientOptions { BaseAddress = new Uri(address) },
            service,
            new HttpClient(handler)
        );
        await connection.SendAsync(new ApiRequest(operation), TestApi.ReadValue, default);
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://h.test/public/v1%20a/things");
    }

    [Fact]
    public async Task SendAsync_NoSharedBeginning_KeepsTheWholeAddress()
    {
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        using var connection = TestApi.Connect(handler, options => options.BaseAddress = new Uri("https://h.test/v1"));
        await connection.GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://h.test/v1/v1/things");
    }

    [Fact]
    public async Task SendAsync_ServerOfTheDocument_IsMeantToTheLetter()
    {
        var service = new ApiService("TestClient", "https://api.example.test/v1", null) { PathPrefix = "/v1" };
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        using var connection = new ApiConnection(new CoinStatsClientOptions(), service, new HttpClient(handler));
        await connection.GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://api.example.test/v1/v1/things");
    }

    [Fact]
    public async Task SendAsync_AddressOfTheGivenHttpClient_IsFolded()
    {
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://h.test/v1/") };
        using var connection = new ApiConnection(TestApi.Options(), Service, http);
        await connection.GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://h.test/v1/things");
    }

    [Fact]
    public async Task SendAsync_AddressOfTheHttpClientOfTheFactory_IsFolded()
    {
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        var services = new ServiceCollection();
        ApiClientServices
            .Add(
                services,
                "TestClient",
                null,
                options => options.ApiKey = TestApi.Key,
                static (client, options) => new ApiConnection(options, Service, client)
            )
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://h.test/v1/"))
            .ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ApiConnection>().GetAsync();
        handler.Requests[0].RequestUri!.AbsoluteUri.ShouldBe("https://h.test/v1/things");
    }

    [Fact]
    public async Task SendAsync_Redirect_GoesOnFromTheFoldedAddress()
    {
        var handler = new StubHandler(request =>
            request.RequestUri!.AbsolutePath == "/v1/things"
                ? new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("other", UriKind.Relative) } }
                : StubHandler.Json(Body)
        );
        using var connection = new ApiConnection(
            TestApi.Options(options => options.BaseAddress = new Uri("https://h.test/v1")),
            Service,
            new HttpClient(handler)
        );
        await connection.GetAsync();
        handler.Requests[1].RequestUri!.AbsoluteUri.ShouldBe("https://h.test/v1/other");
    }

    [Fact]
    public async Task SendAsync_BothForms_ShareKeptAnswers()
    {
        var store = new MemoryResponseCache(1 << 20);
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        foreach (var address in (string[])["https://h.test/v1", "https://h.test"])
        {
            using var connection = new ApiConnection(
                TestApi.Options(options =>
                {
                    options.BaseAddress = new Uri(address);
                    (options.Cache.IsEnabled, options.Cache.Store) = (true, store);
                    options.Cache.Lifetimes[TestApi.Get.Id] = TimeSpan.FromMinutes(1);
                }),
                Service,
                new HttpClient(handler)
            );
            (await connection.GetAsync()).ShouldBe(42);
        }

        handler.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_Span_TellsTheFoldedAddress()
    {
        var host = $"{Guid.NewGuid():N}.example.test";
        Activity? span = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CoinStatsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => span = Equals(activity.GetTagItem("server.address"), host) ? activity : span,
        };
        ActivitySource.AddActivityListener(listener);
        var handler = new StubHandler(_ => StubHandler.Json(Body));
        using var connection = new ApiConnection(
            TestApi.Options(options => options.BaseAddress = new Uri($"https://{host}/v1/")),
            Service,
            new HttpClient(handler)
        );
        await connection.GetAsync();
        span.ShouldNotBeNull().GetTagItem("url.full").ShouldBe($"https://{host}/v1/things");
        span.GetTagItem("url.template").ShouldBe("/v1/things");
        span.GetTagItem("server.port").ShouldBe(443);
    }
}
