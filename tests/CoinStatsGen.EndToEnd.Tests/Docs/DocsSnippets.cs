using System.Net;
using CoinStats;
using CoinStats.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CoinStatsGen.EndToEnd.Tests.Docs;

/// <summary>The code of the pages in <c>docs</c>, run against the mock server.</summary>
public sealed class DocsSnippets(MockServerFixture fixture) : IClassFixture<MockServerFixture>
{
    private static string key => "docs-key";

    private Uri address => fixture.Server.BaseAddress;

    [Fact]
    public async Task Credits_EstimateAndSpent()
    {
        using var client = Client();

        // snippet: credits-estimate
        WalletRef[] wallets =
        [
            new("ethereum", "0x1234567890abcdef1234567890abcdef12345678"),
            WalletRef.AllNetworks("0x4567890abcdef1234567890abcdef1234567890abc"),
        ];

        var price = client.Credits.EstimateGetWalletBalanceMany(wallets: wallets);
        Console.WriteLine($"the call will cost {price}"); // 440 credits; nothing was sent

        var response = await client.WalletData.GetWalletBalanceManyWithResponseAsync(wallets: wallets);
        Console.WriteLine($"the call cost {response.Credits}");
        // end
        price.ShouldBe(new CreditPrice(440, IsExact: true));
        response.Credits.ShouldBe(price);

        // snippet: credits-spent
        Console.WriteLine($"{client.Credits.Spent} credits, of them {client.Credits.SpentOn(CoinStatsOperations.GetCoins)} for coins");
        foreach (var (operation, credits) in client.Credits.ByOperation())
        {
            Console.WriteLine($"{operation}: {credits}");
        }
        // end
        client.Credits.Spent.ShouldBe(440);
    }

    [Fact]
    public async Task Credits_Budget()
    {
        // snippet: credits-budget
        var budget = new CreditBudget(limit: 1_000);
        using var client = new CoinStatsClient(
            new CoinStatsClientOptions
            {
                ApiKey = key,
                BaseAddress = address,
                Budget = budget,
            }
        );
        try
        {
            await client.WalletData.GetWalletDefiAsync("0x1234567890abcdef1234567890abcdef12345678", connectionId: ["all"]);
        }
        catch (CreditBudgetExceededException exception)
        {
            Console.WriteLine($"{exception.Price} needed, {exception.Remaining} left; nothing was sent. {exception.CheaperAlternative}");
        }
        // end
        budget.Remaining.ShouldBe(1_000);
        client.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task Errors()
    {
        using var client = Client();

        // snippet: errors-catch
        try
        {
            await client.WalletData.GetWalletBalanceManyAsync(
                wallets: [WalletRef.AllNetworks("0x1234567890abcdef1234567890abcdef12345678")]
            );
        }
        catch (CoinStatsRateLimitedException exception)
        {
            Console.WriteLine($"too fast, try again after {exception.RetryAfter}");
        }
        catch (CoinStatsApiException exception)
        {
            Console.WriteLine($"{exception.StatusCode}: {exception.Error.Message}, request {exception.RequestId}");
        }
        catch (CoinStatsTransportException exception)
        {
            Console.WriteLine(exception.IsTimeout ? "no answer in time" : $"no answer: {exception.Message}");
        }
        // end

        // snippet: errors-response
        var response = await client.MarketData.GetCoinByIdWithResponseAsync("bitcoin");
        if (response.IsSuccess)
        {
            Console.WriteLine($"{response.GetBodyOrThrow().Name} after {response.Attempts} attempts");
        }
        else
        {
            Console.WriteLine($"{response.StatusCode}: {response.Error?.Message}");
        }
        // end
        response.IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void Retries_Options()
    {
        // snippet: retries-options
        var options = new CoinStatsClientOptions
        {
            ApiKey = key,
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30), // all attempts and waits together, to the last byte of the body
            Retry =
            {
                MaxRetries = 4,
                MaxDelay = TimeSpan.FromSeconds(4),
                RetryWrites = false,
            },
        };
        // end
        new CoinStatsClient(options).Dispose();
    }

    [Fact]
    public async Task Retries_OfOneCall()
    {
        using var client = Client();

        // snippet: retries-call
        var patient = client.WithOptions(new() { MaxRetries = 6, Timeout = TimeSpan.FromMinutes(5) });
        var status = await patient.Status.GetStatusAsync();
        // end
        status.Status.ShouldNotBeNull();
    }

    [Fact]
    public void Rate_Options()
    {
        // snippet: rate-options
        var options = new CoinStatsClientOptions
        {
            ApiKey = key,
            BaseAddress = address,
            RateLimit =
            {
                RequestsPerSecond = 10,
                Burst = 5,
                QueueLimit = 500,
            },
        };
        // end
        new CoinStatsClient(options).Dispose();
    }

    [Fact]
    public async Task Configuration_Plain()
    {
        // snippet: configuration-plain
        using var client = new CoinStatsClient(new CoinStatsClientOptions { ApiKey = key, BaseAddress = address });
        // end
        (await client.Status.GetStatusAsync()).Status.ShouldNotBeNull();
    }

    [Fact]
    public async Task Configuration_Services()
    {
        var secondKey = "second";
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { ["CoinStats:ApiKey"] = key, ["CoinStats:BaseAddress"] = address.AbsoluteUri }
            )
            .Build();

        // snippet: configuration-services
        services.AddCoinStatsClient(configuration.GetSection("CoinStats")).AddHttpMessageHandler(() => new MyHandler());
        services.AddCoinStatsClient("second-key", options => options.ApiKey = secondKey);
        // end
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<CoinStatsClient>();
        (await client.Status.GetStatusAsync()).Status.ShouldNotBeNull();
        provider.GetRequiredKeyedService<CoinStatsClient>("second-key").ShouldNotBeSameAs(client);
    }

    [Fact]
    public async Task Retries_KeepInherited()
    {
        var services = new ServiceCollection();

        // snippet: retries-keep-inherited
        services
            .AddCoinStatsClient(options =>
            {
                options.ApiKey = key;
                options.Retry.MaxRetries = 0;
            })
            .KeepInheritedResilienceHandlers();
        // end
        services.Configure<CoinStatsClientOptions>(options => options.BaseAddress = address);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<CoinStatsClient>();
        (await client.Status.GetStatusAsync()).Status.ShouldNotBeNull();
    }

    [Fact]
    public void Configuration_Http()
    {
        // snippet: configuration-http
        using var http = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy("http://127.0.0.1:3128") }
        );
        using var client = new CoinStatsClient(http, new CoinStatsClientOptions { ApiKey = key, BaseAddress = address });
        // end
        client.Credits.Spent.ShouldBe(0);
    }

    [Fact]
    public async Task Telemetry_Listen()
    {
        // snippet: telemetry-listen
        using var tracing = Sdk.CreateTracerProviderBuilder().AddSource(CoinStatsTelemetry.ActivitySourceName).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(CoinStatsTelemetry.MeterName).Build();
        // end
        using var client = Client();
        (await client.Status.GetStatusAsync()).Status.ShouldNotBeNull();
    }

    private CoinStatsClient Client() => new(fixture.Options());

    private sealed class MyHandler : DelegatingHandler;
}
