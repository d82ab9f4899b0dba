using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Client;

public sealed class CoinStatsClientOptionsTests
{
    public static TheoryData<string, Action<CoinStatsClientOptions>> WrongOptions =>
        new()
        {
            { "ApiKey", options => options.ApiKey = "" },
            { "ApiKey", options => options.ApiKey = "  " },
            { "ApiKey", options => options.ApiKey = "secret-key\n" },
            { "ApiKey", options => options.ApiKey = "secret-key\r\nX-Other: 1" },
            { "ApiKey", options => options.ApiKey = "secret-kéy" },
            { "ApiKey", options => options.ApiKey = "secret-key " },
            { "BearerToken", options => (options.ApiKey, options.BearerToken) = (null, "secret-key\n") },
            { "BearerToken", options => options.BearerToken = "token" },
            { "MaxResponseBytes", options => options.MaxResponseBytes = 0 },
            { "MaxResponseBytes", options => options.MaxResponseBytes = int.MaxValue },
            { "Timeout", options => options.Timeout = TimeSpan.Zero },
            { "Timeout", options => options.Timeout = TimeSpan.FromSeconds(-2) },
            { "Timeout", options => options.Timeout = TimeSpan.MaxValue },
            { "TimeProvider", options => options.TimeProvider = null! },
            { "BaseAddress", options => options.BaseAddress = new Uri("/v1", UriKind.Relative) },
            { "BaseAddress", options => options.BaseAddress = new Uri("ftp://a.test") },
            { "BaseAddress", options => options.BaseAddress = new Uri("http://a.test") },
            { "BaseAddress", options => options.BaseAddress = new Uri("http://localhost.a.test") },
            { "BaseAddress", options => options.BaseAddress = new Uri("https://user:secret@a.test") },
            { "BaseAddress", options => options.BaseAddress = new Uri("https://a.test/?x=1") },
        };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Create_WrongOption_IsNamedWithoutTheSecret(string setting, Action<CoinStatsClientOptions> change)
    {
        var error = Should.Throw<ArgumentException>(() => new ApiConnection(TestApi.Options(change), TestApi.Service));
        error.Message.ShouldStartWith($"CoinStatsClientOptions.{setting} ");
        error.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:80/x/")]
    [InlineData("https://a.test/prefix")]
    public void Create_FineAddress_IsTaken(string address) =>
        new ApiConnection(TestApi.Options(options => options.BaseAddress = new Uri(address)), TestApi.Service).Dispose();

    [Fact]
    public void Create_InsecureHttpOnRequest_IsTaken() =>
        new ApiConnection(
            TestApi.Options(options => (options.BaseAddress, options.AllowInsecureHttp) = (new Uri("http://a.test"), true)),
            TestApi.Service
        ).Dispose();

    [Fact]
    public void Create_InsecureAddressOfTheGivenClient_IsRefused()
    {
        using var client = new HttpClient { BaseAddress = new Uri("http://a.test") };
        Should.Throw<ArgumentException>(() => new ApiConnection(TestApi.Options(), TestApi.Service, client));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/v1")]
    public void Create_NoAddressAnywhere_SaysWhatToSet(string? documentAddress) =>
        Should
            .Throw<ArgumentException>(() => new ApiConnection(TestApi.Options(), new ApiService("Other", documentAddress, "X-API-KEY")))
            .Message.ShouldContain("BaseAddress");

    [Fact]
    public void Create_KeyForADocumentWithoutKey_IsRefused() =>
        Should
            .Throw<ArgumentException>(() => new ApiConnection(TestApi.Options(), new ApiService("Other", "https://a.test", null)))
            .Message.ShouldContain("BearerToken");

    [Fact]
    public async Task Create_OptionsChangedLater_DoNotMatter()
    {
        var options = TestApi.Options();
        using var connection = new ApiConnection(
            options,
            TestApi.Service,
            new HttpClient(new StubHandler(_ => StubHandler.Json("""{"value":42}""")))
        );
        options.MaxResponseBytes = 1;
        options.ApiKey = "other-key";
        (await connection.GetAsync()).ShouldBe(42);
    }

    [Fact]
    public void ToString_HidesTheSecret()
    {
        TestApi.Options().ToString().ShouldContain("API key (hidden)");
        TestApi.Options().ToString().ShouldNotContain(TestApi.Key);
        new CoinStatsClientOptions { BearerToken = "token-1" }
            .ToString()
            .ShouldNotContain("token-1");
        new CoinStatsClientOptions().ToString().ShouldContain("none");
    }
}
