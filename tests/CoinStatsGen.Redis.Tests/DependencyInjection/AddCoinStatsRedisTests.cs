using System.Net;
using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStats.Json;
using CoinStatsGen.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace CoinStatsGen.Redis.Tests.DependencyInjection;

/// <summary>One call registers it all: two hosts, each with its own services, share what one key may do.</summary>
public sealed class AddCoinStatsRedisTests
{
    private static readonly CoinStatsOperation Get = new("get-thing", "GET", "/v1/things", [200, 400], new CreditRule(40));

    [RedisFact]
    public async Task TwoHosts_ShareOneBudget()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var one = Host(server.Endpoint, HttpStatusCode.OK);
        await using var two = Host(server.Endpoint, HttpStatusCode.OK);
        var (first, second) = (one.GetRequiredService<ApiConnection>(), two.GetRequiredService<ApiConnection>());

        (await SendAsync(first)).ShouldBe(1);
        (await SendAsync(second)).ShouldBe(1);
        var error = await Should.ThrowAsync<CreditBudgetExceededException>(() => SendAsync(first));

        error.Remaining.ShouldBe(20);
        error.Operation.ShouldBe(Get);
        (await second.Credits.Budget!.GetBalanceAsync()).Spent.ShouldBe(80);
    }

    [RedisFact]
    public async Task RefusedCall_GivesItsCreditsBackToAll()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var one = Host(server.Endpoint, HttpStatusCode.BadRequest);
        await using var two = Host(server.Endpoint, HttpStatusCode.OK);

        await Should.ThrowAsync<CoinStatsBadRequestException>(() => SendAsync(one.GetRequiredService<ApiConnection>()));

        (await two.GetRequiredService<ApiConnection>().Credits.Budget!.GetBalanceAsync()).Spent.ShouldBe(0);
    }

    [RedisFact]
    public async Task ServerAway_TheCallIsNotSent_AndSaysWhich()
    {
        await using var server = await RedisServer.StartNewAsync();
        await server.StopAsync();
        await using var host = Host(server.Endpoint, HttpStatusCode.OK);

        var error = await Should.ThrowAsync<SharedStateException>(() => SendAsync(host.GetRequiredService<ApiConnection>()));

        error.Operation.ShouldBe(Get);
        error.Attempts.ShouldBe(0);
    }

    private static ServiceProvider Host(string endpoint, HttpStatusCode status)
    {
        var services = new ServiceCollection();
        ApiClientServices
            .Add(
                services,
                "CoinStatsClient",
                key: null,
                options => (options.ApiKey, options.RateLimit.RequestsPerSecond) = ("csk-0123456789abcdef", 1_000),
                static (client, options) =>
                    new ApiConnection(options, new ApiService("TestClient", "https://api.example.test", "X-API-KEY"), client)
            )
            .ConfigurePrimaryHttpMessageHandler(() => new Answer(status))
            .AddCoinStatsRedis(endpoint, options => options.CreditLimit = 100);
        return services.BuildServiceProvider();
    }

    private static Task<long> SendAsync(ApiConnection connection) =>
        connection.SendAsync(new ApiRequest(Get), static (ref JsonScanner scanner) => scanner.ReadInt64(), default);

    private sealed class Answer(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("1", Encoding.UTF8, "application/json") });
    }
}
