using CoinStats;
using CoinStats.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoinStatsGen.Tests.DependencyInjection;

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
        Add(services, null, configure: null).ConfigurePrimaryHttpMessageHandler(() => new StubHandler(_ => StubHandler.Json("""{"value":42}""")));
        services.Configure<CoinStatsClientOptions>(options => options.MaxResponseBytes = 3);
        await using var provider = services.BuildServiceProvider();
        await Should.ThrowAsync<CoinStatsJsonException>(() => provider.GetRequiredService<ApiConnection>().GetAsync());
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? key, Action<CoinStatsClientOptions>? configure) =>
        ApiClientServices.Add(services, "CoinStatsClient", key, configure, static (client, options) => new ApiConnection(options, TestApi.Service, client));
}
