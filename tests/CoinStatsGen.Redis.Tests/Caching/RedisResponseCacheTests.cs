using System.Net;
using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStats.Json;
using CoinStatsGen.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStatsGen.Redis.Tests.Caching;

/// <summary>The response cache over Microsoft's <c>IDistributedCache</c> on a real Redis: two hosts pay once.</summary>
public sealed class RedisResponseCacheTests
{
    private static readonly CoinStatsOperation Get = new("get-thing", "GET", "/v1/things", [200, 400], new CreditRule(40))
    {
        CacheLifetime = TimeSpan.FromHours(1),
    };

    [RedisFact]
    public async Task TwoHosts_ShareAnswers()
    {
        await using var server = await RedisServer.StartNewAsync();
        var sent = new List<HttpRequestMessage>();

        // On a clock that stands the client waits for its cache as long as it takes.
        var clock = new ManualTimeProvider();
        await using var one = Host(server.Endpoint, sent, clock);
        await using var two = Host(server.Endpoint, sent, clock);
        var (first, second) = (one.GetRequiredService<ApiConnection>(), two.GetRequiredService<ApiConnection>());

        (await SendAsync(first)).ShouldBe(1);
        (await SendAsync(second)).ShouldBe(1);

        sent.ShouldHaveSingleItem();
        (first.Credits.Spent, first.Credits.Saved, second.Credits.Spent, second.Credits.Saved).ShouldBe((40, 0, 0, 40));
    }

    [RedisFact]
    public async Task RedisThatIsAway_CountsAsEmpty()
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.StopAsync();
        var sent = new List<HttpRequestMessage>();
        await using var host = Host(server.Endpoint, sent, TimeProvider.System);

        (await SendAsync(host.GetRequiredService<ApiConnection>())).ShouldBe(1);
        (await SendAsync(host.GetRequiredService<ApiConnection>())).ShouldBe(1);

        sent.Count.ShouldBe(2);
    }

    private static ServiceProvider Host(string endpoint, List<HttpRequestMessage> sent, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddStackExchangeRedisCache(redis =>
            redis.Configuration = endpoint + ",abortConnect=false,connectTimeout=60000,asyncTimeout=60000"
        );
        ApiClientServices
            .Add(
                services,
                "CoinStatsClient",
                key: null,
                options => (options.ApiKey, options.TimeProvider) = ("csk-0123456789abcdef", clock),
                static (client, options) =>
                    new ApiConnection(options, new ApiService("TestClient", "https://api.example.test", "X-API-KEY"), client)
            )
            .ConfigurePrimaryHttpMessageHandler(() => new Answer(sent))
            .AddCoinStatsDistributedCache();
        return services.BuildServiceProvider();
    }

    private static Task<long> SendAsync(ApiConnection connection) =>
        connection.SendAsync(new ApiRequest(Get), static (ref JsonScanner scanner) => scanner.ReadInt64(), default);

    private sealed class Answer(List<HttpRequestMessage> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request);
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("1", Encoding.UTF8, "application/json") }
            );
        }
    }
}
