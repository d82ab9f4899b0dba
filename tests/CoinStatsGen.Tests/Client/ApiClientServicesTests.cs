using CoinStats;
using CoinStats.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoinStatsGen.Tests.Client;

public sealed class ApiClientServicesTests
{
    [Fact]
    public async Task Add_Client_SendsThroughTheFactoryWithFurtherHandlers()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        var services = new ServiceCollection();
        Add(services, null, options => options.ApiKey = TestApi.Key).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var connection = provider.GetRequiredService<ApiConnection>();
        (await connection.GetAsync()).ShouldBe(42);
        handler.Requests[0].Headers.GetValues("X-API-KEY").ShouldBe([TestApi.Key]);
        provider.GetRequiredService<ApiConnection>().ShouldBeSameAs(connection);
    }

    [Fact]
    public async Task Add_TwoKeyedClients_HaveTheirOwnOptions()
    {
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        var services = new ServiceCollection();
        Add(services, "one", options => options.ApiKey = "key-one").ConfigurePrimaryHttpMessageHandler(() => handler);
        Add(services, "two", options => options.ApiKey = "key-two").ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<ApiConnection>("one").GetAsync();
        await provider.GetRequiredKeyedService<ApiConnection>("two").GetAsync();
        handler.Requests.Select(request => request.Headers.GetValues("X-API-KEY").Single()).ShouldBe(["key-one", "key-two"]);
    }

    [Fact]
    public async Task Add_WrongOptions_FailAtTheStart()
    {
        var services = new ServiceCollection();
        Add(services, null, options => options.ApiKey = "line\n");
        await using var provider = services.BuildServiceProvider();
        var error = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        error.Message.ShouldContain("CoinStatsClientOptions.ApiKey");
        error.Message.ShouldNotContain("line\n");
    }

    [Fact]
    public async Task Add_OptionsSetElsewhere_AreSeen()
    {
        var services = new ServiceCollection();
        Add(services, null, configure: null)
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(_ => StubHandler.Json("""{"value":42}""")));
        services.Configure<CoinStatsClientOptions>(options => options.MaxResponseBytes = 3);
        await using var provider = services.BuildServiceProvider();
        await Should.ThrowAsync<CoinStatsJsonException>(() => provider.GetRequiredService<ApiConnection>().GetAsync());
    }

    [Fact]
    public async Task Add_DocumentAsksForACredentialAndThereIsNone_FailsAtTheStart()
    {
        var services = new ServiceCollection();
        ApiClientServices.Add(services, "CoinStatsClient", null, null, Create, needsCredential: true);
        await using var provider = services.BuildServiceProvider();

        var error = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        error.Message.ShouldStartWith("CoinStatsClient has no credential: set ApiKey");
        error.Message.ShouldContain("AddCoinStatsClient(configuration.GetSection(");
    }

    [Fact]
    public async Task Add_AnonymousUseIsAskedFor_Starts()
    {
        var services = new ServiceCollection();
        ApiClientServices.Add(services, "CoinStatsClient", null, o => o.AllowAnonymous = true, Create, needsCredential: true);
        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task AddConfigured_TwoKeyedClients_ReadTheirOwnSections()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["One:ApiKey"] = "key-one", ["Two:ApiKey"] = "key-two" })
            .Build();
        var handler = new StubHandler(_ => StubHandler.Json("""{"value":42}"""));
        var services = new ServiceCollection();
        foreach (var (key, section) in new[] { ("one", "One"), ("two", "Two") })
        {
            ApiClientServices
                .AddConfigured(services, "CoinStatsClient", key, configuration.GetSection(section), Create, needsCredential: true)
                .ConfigurePrimaryHttpMessageHandler(() => handler);
        }

        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        await provider.GetRequiredKeyedService<ApiConnection>("one").GetAsync();
        await provider.GetRequiredKeyedService<ApiConnection>("two").GetAsync();

        handler.Requests.Select(request => request.Headers.GetValues("X-API-KEY").Single()).ShouldBe(["key-one", "key-two"]);
    }

    [Fact]
    public async Task Add_OptionsFromConfiguration_AreBound()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["CoinStats:ApiKey"] = "configured-key",
                    ["CoinStats:BaseAddress"] = "https://configured.test/",
                    ["CoinStats:Timeout"] = "00:00:42",
                    ["CoinStats:Retry:MaxRetries"] = "5",
                    ["CoinStats:Retry:MaxDelay"] = "00:00:03",
                    ["CoinStats:RateLimit:RequestsPerSecond"] = "7.5",
                }
            )
            .Build();
        var services = new ServiceCollection();
        Add(services, null, options => configuration.GetSection("CoinStats").Bind(options));
        await using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<CoinStatsClientOptions>>().Value;
        options.ApiKey.ShouldBe("configured-key");
        options.Timeout.ShouldBe(TimeSpan.FromSeconds(42));
        options.Retry.MaxRetries.ShouldBe(5);
        options.Retry.MaxDelay.ShouldBe(TimeSpan.FromSeconds(3));
        options.RateLimit.RequestsPerSecond.ShouldBe(7.5);
        provider.GetRequiredService<ApiConnection>().ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("one")]
    public async Task ConfigureCoinStats_SetsTheOptionsOfItsClient_AfterTheOthers(string? key)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new CreditBudget(7));
        Add(services, key, options => options.ApiKey = TestApi.Key)
            .ConfigureCoinStats(
                (options, provider) =>
                {
                    options.ApiKey.ShouldBe(TestApi.Key);
                    options.Budget = provider.GetRequiredService<CreditBudget>();
                }
            );
        Add(services, "another", options => options.ApiKey = "another-key");
        await using var provider = services.BuildServiceProvider();
        var client = key is null ? provider.GetRequiredService<ApiConnection>() : provider.GetRequiredKeyedService<ApiConnection>(key);
        client.Credits.Budget.ShouldBeSameAs(provider.GetRequiredService<CreditBudget>());
        provider.GetRequiredKeyedService<ApiConnection>("another").Credits.Budget.ShouldBeNull();
    }

    [Fact]
    public void ConfigureCoinStats_OnAnotherClient_SaysSo() =>
        Should
            .Throw<ArgumentException>(() => new ServiceCollection().AddHttpClient("other").ConfigureCoinStats((_, _) => { }))
            .Message.ShouldStartWith("The HTTP client 'other' is no CoinStats client");

    [Fact]
    public async Task Add_HostWithLogs_GetsTheClientsLines_AndNeverTheKey()
    {
        var lines = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LineProvider(lines)));
        Add(services, null, options => options.ApiKey = TestApi.Key)
            .ConfigurePrimaryHttpMessageHandler(() => new StubHandler(_ => StubHandler.Json("""{"value":42}""")));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ApiConnection>().GetAsync();
        lines.ShouldContain(line => line.StartsWith("CoinStats: get-thing answered 200"));
        lines.ShouldContain(line => line.Contains("X-API-KEY"));
        lines.ShouldAllBe(line => !line.Contains(TestApi.Key));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? key, Action<CoinStatsClientOptions>? configure) =>
        ApiClientServices.Add(services, "CoinStatsClient", key, configure, Create);

    private static ApiConnection Create(HttpClient client, CoinStatsClientOptions options) => new(options, TestApi.Service, client);

    private sealed class LineProvider(System.Collections.Concurrent.ConcurrentQueue<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, lines);

        public void Dispose() { }
    }

    private sealed class LineLogger(string category, System.Collections.Concurrent.ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{category}: {formatter(state, exception)}{exception}");
    }
}
