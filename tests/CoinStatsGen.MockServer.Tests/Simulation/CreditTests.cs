namespace CoinStats.MockServer.Tests.Simulation;

public sealed class CreditTests
{
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";

    [Theory]
    [InlineData("GET", "/v1/coins", 2)]
    [InlineData("GET", "/coins", 2)]
    [InlineData("GET", "/v1/coins/bitcoin", 1)]
    [InlineData("GET", "/v1/wallet/balance?address=" + Wallet + "&connectionId=ethereum", 40)]
    [InlineData("GET", "/v1/wallet/balance?address=" + Wallet + "&connectionId=ethereum,base-wallet,solana", 120)]
    [InlineData("GET", "/v1/wallet/balance?address=" + Wallet + "&connectionId=all", 400)]
    [InlineData("GET", "/v1/wallet/charts?type=1w&wallets=ethereum:a,all:b,all:c", 840)]
    [InlineData("GET", "/v1/coins/charts?period=1w&coinIds=bitcoin,ethereum,solana", 9)]
    [InlineData("PATCH", "/v1/portfolio/sync?portfolioId=p", 30)]
    [InlineData("PATCH", "/v1/portfolio/sync", 300)]
    [InlineData("GET", "/v1/usage/credits", 0)]
    public async Task EachCall_CostsWhatTheDocumentSays(string method, string path, long price)
    {
        await using var client = new SimulatedClient(new() { Credits = new(20_000) });
        (await client.SendAsync(method, path)).Status.ShouldBe(200);
        (await client.UsedAsync()).ShouldBe(price);
    }

    [Fact]
    public async Task WalletsOfABody_ArePricedOneByOne()
    {
        await using var client = new SimulatedClient(new() { Credits = new(20_000) });
        var body = $$"""{"wallets":[{"address":"{{Wallet}}","connectionId":"ethereum"},{"address":"{{Wallet}}","connectionId":"all"}]}""";
        (await client.SendAsync("PATCH", "/v1/wallet/transactions", body: body)).Status.ShouldBe(200);
        (await client.UsedAsync()).ShouldBe(550);
    }

    [Fact]
    public async Task Usage_TellsTheTruth()
    {
        await using var client = new SimulatedClient(new() { Credits = new(1_000) { Subscription = "PRO" } });
        await client.GetAsync("/v1/coins");
        (await client.GetAsync("/v1/usage/credits")).Body.ShouldBe(
            """{"totalCredits":1000,"usedCredits":2,"remainingCredits":998,"subscription":"PRO"}"""
        );
        client.Server.Simulation.CreditsOf("any").ShouldBe(new CreditUsage(1_000, 2, 998, "PRO"));
        client.Server.Simulation.CreditsOf("other").UsedCredits.ShouldBe(0);
    }

    [Fact]
    public async Task EmptyAccount_RefusesWith406AndChargesNothing()
    {
        await using var client = new SimulatedClient(new() { Credits = new(50) });
        (await client.GetAsync($"/v1/wallet/balance?address={Wallet}&connectionId=ethereum")).Status.ShouldBe(200);
        var refused = await client.GetAsync($"/v1/wallet/balance?address={Wallet}&connectionId=ethereum");
        refused.Status.ShouldBe(406);
        refused.Message.ShouldBe("Insufficient credits for this request: it costs 40, 10 of 50 remain");
        (await client.GetAsync("/v1/coins")).Status.ShouldBe(200);
        (await client.UsedAsync()).ShouldBe(42);
    }

    [Theory]
    [InlineData(402)]
    [InlineData(429)]
    public async Task EmptyStatus_IsOneOfChoice(int status)
    {
        await using var client = new SimulatedClient(new() { Credits = new(1) { EmptyStatus = status } });
        var refused = await client.GetAsync("/v1/coins");
        refused.Status.ShouldBe(status);
        refused.Message.ShouldStartWith("Insufficient credits");
    }

    [Fact]
    public async Task RefusedCalls_CostNothing()
    {
        await using var client = new SimulatedClient(
            new()
            {
                Credits = new(20_000),
                Sync = new(),
                Chaos = new(100) { Resets = false, SlowAnswers = false },
            }
        );
        (await client.GetAsync("/v1/coins")).Status.ShouldBe(503);
        client.Server.Simulation.Options = new() { Credits = new(20_000), Sync = new() };
        (await client.GetAsync($"/v1/wallet/transactions?address={Wallet}&connectionId=ethereum")).Status.ShouldBe(409);
        (await client.GetAsync("/v1/coins?limit=x")).Status.ShouldBe(400);
        (await client.UsedAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task ManyAtOnce_NeverOverspend()
    {
        await using var client = new SimulatedClient(new() { Credits = new(100) });
        var statuses = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(async () => (await client.GetAsync("/v1/coins")).Status))
        );
        statuses.Count(s => s == 200).ShouldBe(50);
        statuses.Count(s => s == 406).ShouldBe(150);
        (await client.UsedAsync()).ShouldBe(100);
    }

    [Fact]
    public async Task State_NamesAccountsByFingerprintNotByKey()
    {
        await using var client = new SimulatedClient(new() { Credits = new(100) });
        await client.GetAsync("/v1/coins", "my-secret-key");
        var state = await client.GetAsync("/__admin/simulations/state");
        state.Body.ShouldNotContain("my-secret-key");
        var account = state.Json.GetProperty("credits")[0];
        account.GetProperty("account").GetString()!.Length.ShouldBe(16);
        account.GetProperty("used").GetInt64().ShouldBe(2);
        account.GetProperty("remaining").GetInt64().ShouldBe(98);
    }

    [Fact]
    public async Task MoreKeysThanAreKept_ForgetTheOldest()
    {
        await using var client = new SimulatedClient(new() { Credits = new(100) });
        for (var i = 0; i <= 10_000; i++)
        {
            await client.GetAsync("/v1/fiats", $"key-{i}");
        }

        client.Server.Simulation.CreditsOf("key-0").UsedCredits.ShouldBe(0);
        client.Server.Simulation.CreditsOf("key-1").UsedCredits.ShouldBe(1);
        client.Server.Simulation.CreditsOf("key-10000").UsedCredits.ShouldBe(1);
    }
}
