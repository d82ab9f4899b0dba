using System.Net;

namespace CoinStats.MockServer.Tests.Fixtures;

public sealed class CoinStatsMockFixtureTests(MockFixture fixture) : IClassFixture<MockFixture>
{
    [Fact]
    public async Task ClassFixture_IsStartedByXunit()
    {
        using var http = new HttpClient { BaseAddress = fixture.Server.BaseAddress };
        (await http.GetAsync("/v1/coins/x")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Server_BeforeTheStartAndAfterTheEnd_SaysWhatIsMissing()
    {
        var own = new CoinStatsMockFixture();
        Should.Throw<InvalidOperationException>(() => own.Server).Message.ShouldContain("IAsyncLifetime");
        await own.InitializeAsync();
        var server = own.Server;
        await own.InitializeAsync();
        own.Server.ShouldBeSameAs(server);
        await own.DisposeAsync();
        await own.DisposeAsync();
        Should.Throw<InvalidOperationException>(() => own.Server);
    }

    [Fact]
    public async Task AsyncDisposable_StopsTheServer()
    {
        var own = new CoinStatsMockFixture();
        await using (own)
        {
            await own.InitializeAsync();
        }

        Should.Throw<InvalidOperationException>(() => own.Server);
    }

    [Fact]
    public void Assembly_DoesNotNeedXunit() =>
        typeof(CoinStatsMockFixture)
            .Assembly.GetReferencedAssemblies()
            .ShouldNotContain(a => a.Name!.StartsWith("xunit", StringComparison.OrdinalIgnoreCase));
}
