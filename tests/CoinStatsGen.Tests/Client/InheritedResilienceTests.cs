using CoinStats;
using CoinStats.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CoinStatsGen.Tests.Client;

/// <summary>Clients in applications that give resilience handlers to all their HTTP clients, before servers that count.</summary>
public sealed class InheritedResilienceTests
{
    private const string Unavailable = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private static readonly Action<IHttpClientBuilder> Standard = builder =>
        builder.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.Zero);

    private static readonly Action<IHttpClientBuilder> Hedging = builder => builder.AddStandardHedgingHandler(_ => { });

    private static readonly Action<IHttpClientBuilder> Own = builder =>
        builder.AddResilienceHandler("own", pipeline =>
            pipeline.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero, MaxRetryAttempts = 4 })
        );

    public static TheoryData<string, bool> Defaults =>
        new()
        {
            { "standard", true },
            { "standard", false },
            { "hedging", true },
            { "own", false },
        };

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task Read_UnderDefaultsOfAllClients_IsRepeatedByTheClientAlone(string handlers, bool areDefaultsFirst)
    {
        await using var server = new LoopbackServer(Unavailable);
        await using var provider = Build(server, handlers, areDefaultsFirst, options => options.Retry.MaxRetries = 1);
        var error = await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => ClientOf(provider).GetAsync());
        error.Attempts.ShouldBe(2);
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Defaults))]
    public async Task Write_UnderDefaultsOfAllClients_IsSentOnce(string handlers, bool areDefaultsFirst)
    {
        await using var server = new LoopbackServer(Unavailable);
        await using var provider = Build(server, handlers, areDefaultsFirst);
        await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => WriteAsync(ClientOf(provider)));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Read_DefaultsThatAreKept_AreInTheWay()
    {
        await using var server = new LoopbackServer(Unavailable);
        await using var provider = Build(server, "standard", change: builder => builder.KeepInheritedResilienceHandlers());
        await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => ClientOf(provider).GetAsync());
        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Read_HandlerAddedToThisClient_Stays()
    {
        await using var server = new LoopbackServer(Unavailable);
        await using var provider = Build(server, "standard", change: Own);
        await Should.ThrowAsync<CoinStatsServiceUnavailableException>(() => ClientOf(provider).GetAsync());
        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Read_OtherHandlersOfAllClients_Stay()
    {
        await using var server = new LoopbackServer(LoopbackServer.Ok("""{"value":42}"""));
        await using var provider = Build(server, "counting");
        (await ClientOf(provider).GetAsync()).ShouldBe(42);
        provider.GetRequiredService<CountingHandler>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Clients_OfTwoKeys_EachDecideForThemselves()
    {
        await using var server = new LoopbackServer(Unavailable);
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(builder => Standard(builder));
        Add(services, server, "plain");
        Add(services, server, "kept").KeepInheritedResilienceHandlers();
        await using var provider = services.BuildServiceProvider();
        await Should.ThrowAsync<CoinStatsException>(() => provider.GetRequiredKeyedService<ApiConnection>("plain").GetAsync());
        server.Requests.Count.ShouldBe(1);
        await Should.ThrowAsync<CoinStatsException>(() => provider.GetRequiredKeyedService<ApiConnection>("kept").GetAsync());
        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public void KeepInheritedResilienceHandlers_OnAnotherClient_SaysSo() =>
        Should
            .Throw<ArgumentException>(() => new ServiceCollection().AddHttpClient("other").KeepInheritedResilienceHandlers())
            .Message.ShouldStartWith("The HTTP client 'other' is no CoinStats client");

    private static ServiceProvider Build(
        LoopbackServer server,
        string handlers,
        bool areDefaultsFirst = true,
        Action<CoinStatsClientOptions>? configure = null,
        Action<IHttpClientBuilder>? change = null
    )
    {
        var services = new ServiceCollection();
        if (areDefaultsFirst)
        {
            AddDefaults(services, handlers);
        }

        var builder = Add(services, server, key: null, configure);
        change?.Invoke(builder);
        if (!areDefaultsFirst)
        {
            AddDefaults(services, handlers);
        }

        return services.BuildServiceProvider();
    }

    private static void AddDefaults(ServiceCollection services, string handlers)
    {
        services.AddSingleton<CountingHandler>();
        services.ConfigureHttpClientDefaults(
            handlers switch
            {
                "standard" => Standard,
                "hedging" => Hedging,
                "own" => Own,
                _ => builder => builder.AddHttpMessageHandler<CountingHandler>(),
            }
        );
    }

    private static IHttpClientBuilder Add(
        ServiceCollection services,
        LoopbackServer server,
        string? key,
        Action<CoinStatsClientOptions>? configure = null
    ) =>
        ApiClientServices.Add(
            services,
            "CoinStatsClient",
            key,
            options =>
            {
                options.BaseAddress = server.Address;
                options.Retry.MaxRetries = 0;
                options.Retry.BaseDelay = options.Retry.MaxDelay = TimeSpan.Zero;
                configure?.Invoke(options);
            },
            static (client, options) => new ApiConnection(options, TestApi.Service, client)
        );

    private static ApiConnection ClientOf(ServiceProvider provider) => provider.GetRequiredService<ApiConnection>();

    private static Task<long> WriteAsync(ApiConnection connection) =>
        connection.SendAsync(new ApiRequest(TestApi.Post), TestApi.ReadValue, CancellationToken.None);

    private sealed class CountingHandler : DelegatingHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
