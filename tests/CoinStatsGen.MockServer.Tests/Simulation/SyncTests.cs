namespace CoinStats.MockServer.Tests.Simulation;

public sealed class SyncTests
{
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";
    private const string Query = "?address=" + Wallet + "&connectionId=ethereum";
    private static readonly CoinStatsMockSimulationOptions TwoSeconds = new() { Sync = new() };

    [Fact]
    public async Task Wallet_GoesFromConflictOverSyncingToData()
    {
        await using var client = new SimulatedClient(TwoSeconds);
        var refused = await client.GetAsync("/v1/wallet/transactions" + Query);
        refused.Status.ShouldBe(409);
        refused.Message.ShouldBe("Transactions not synced");
        (await client.GetAsync("/v1/wallet/status" + Query)).Status.ShouldBe(409);

        (await client.SendAsync("PATCH", "/v1/wallet/transactions" + Query)).Body.ShouldBe("""{"status":"syncing"}""");
        (await client.GetAsync("/v1/wallet/status" + Query)).Body.ShouldBe("""{"status":"syncing"}""");
        (await client.GetAsync("/v1/wallet/transactions" + Query)).Status.ShouldBe(409);

        client.Advance(2);
        (await client.GetAsync("/v1/wallet/status" + Query)).Body.ShouldBe("""{"status":"synced"}""");
        (await client.GetAsync("/v1/wallet/transactions" + Query)).Status.ShouldBe(200);
        (await client.GetAsync($"/v1/wallet/pl/history{Query}&interval=daily")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task SecondSync_TakesNothingAway()
    {
        await using var client = new SimulatedClient(TwoSeconds);
        await client.SendAsync("PATCH", "/v1/wallet/transactions" + Query);
        client.Advance(1);
        await client.SendAsync("PATCH", "/v1/wallet/transactions" + Query);
        client.Advance(1);
        (await client.GetAsync("/v1/wallet/transactions" + Query)).Status.ShouldBe(200, "a sync that is under way goes on");

        await client.SendAsync("PATCH", "/v1/wallet/transactions" + Query);
        (await client.GetAsync("/v1/wallet/status" + Query)).Body.ShouldBe("""{"status":"syncing"}""");
        (await client.GetAsync("/v1/wallet/transactions" + Query)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(
        "address=" + Wallet + "&connectionId=ethereum",
        "address=0X1234567890ABCDEF1234567890ABCDEF12345678&connectionId=ethereum",
        200
    )]
    [InlineData("address=" + Wallet + "&connectionId=ethereum", "address=" + Wallet + "&blockchain=ethereum", 200)]
    [InlineData("address=" + Wallet + "&connectionId=ethereum", "wallets=ethereum:" + Wallet, 200)]
    [InlineData("address=" + Wallet + "&connectionId=all", "address=" + Wallet + "&connectionId=ethereum", 200)]
    [InlineData("address=" + Wallet + "&connectionId=ethereum", "address=" + Wallet + "&connectionId=all", 409)]
    [InlineData("address=" + Wallet + "&connectionId=ethereum", "address=" + Wallet + "&connectionId=solana", 409)]
    [InlineData("address=" + Wallet + "&connectionId=ethereum", "address=0x2&connectionId=ethereum", 409)]
    [InlineData("address=" + Wallet + "&connectionId=ethereum", "wallets=ethereum:" + Wallet + ",solana:abc", 409)]
    public async Task EachWalletOnEachNetwork_HasItsOwnState(string synced, string read, int status)
    {
        await using var client = new SimulatedClient(TwoSeconds);
        (await client.SendAsync("PATCH", "/v1/wallet/transactions?" + synced)).Status.ShouldBe(200);
        client.Advance(2);
        (await client.GetAsync("/v1/wallet/transactions?" + read)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task WalletsOfABody_AreAllSynced()
    {
        await using var client = new SimulatedClient(TwoSeconds);
        await client.SendAsync(
            "PATCH",
            "/v1/wallet/transactions",
            body: """{"wallets":[{"address":"0x1","connectionId":"ethereum"},{"address":"0x2","connectionId":"all"}]}"""
        );
        client.Advance(2);
        (await client.GetAsync("/v1/wallet/transactions?wallets=ethereum:0x1,solana:0x2")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/wallet/transactions?wallets=solana:0x1")).Status.ShouldBe(409);
    }

    [Theory]
    [InlineData("/v1/exchange/sync", "/v1/exchange/status", "/v1/exchange/transactions")]
    [InlineData("/v1/portfolio/sync", "/v1/portfolio/status", "/v1/portfolio/value")]
    public async Task ExchangeAndPortfolio_HaveAStateForEachId(string start, string status, string read)
    {
        await using var client = new SimulatedClient(TwoSeconds);
        (await client.GetAsync(read + "?portfolioId=a")).Status.ShouldBe(409);
        (await client.SendAsync("PATCH", start + "?portfolioId=a")).Status.ShouldBe(200);
        (await client.GetAsync(status + "?portfolioId=a")).Body.ShouldBe("""{"status":"syncing"}""");
        client.Advance(2);
        (await client.GetAsync(status + "?portfolioId=a")).Body.ShouldBe("""{"status":"synced"}""");
        (await client.GetAsync(read + "?portfolioId=a")).Status.ShouldBe(200);
        (await client.GetAsync(read + "?portfolioId=b")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task PortfolioSyncWithoutId_CoversAll()
    {
        await using var client = new SimulatedClient(TwoSeconds);
        await client.SendAsync("PATCH", "/v1/portfolio/sync");
        client.Advance(2);
        (await client.GetAsync("/v1/portfolio/value?portfolioId=a")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/portfolio/value")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/exchange/transactions?portfolioId=a")).Status.ShouldBe(409, "exchanges have syncs of their own");
    }

    [Fact]
    public async Task ConnectingAWallet_StartsItsSync()
    {
        await using var client = new SimulatedClient(TwoSeconds);
        var connected = await client.SendAsync(
            "POST",
            "/v1/portfolio/wallet",
            body: $$"""{"address":"{{Wallet}}","connectionId":"ethereum","name":"Main"}"""
        );
        connected.Status.ShouldBe(200, connected.Body);
        var id = Uri.EscapeDataString(connected.Json.GetProperty("portfolioId").GetString()!);
        (await client.GetAsync("/v1/portfolio/status?portfolioId=" + id)).Body.ShouldBe("""{"status":"syncing"}""");
        (await client.GetAsync("/v1/portfolio/value")).Status.ShouldBe(409);
        client.Advance(2);
        (await client.GetAsync("/v1/portfolio/value?portfolioId=" + id)).Status.ShouldBe(200);
        (await client.GetAsync("/v1/portfolio/value")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Lanes_SyncOnTheirOwn()
    {
        await using var client = new SimulatedClient(new() { Sync = new(TimeSpan.Zero) });
        await client.SendAsync("PATCH", "/v1/wallet/transactions" + Query, lane: "a");
        (await client.GetAsync("/v1/wallet/transactions" + Query, lane: "a")).Status.ShouldBe(200);
        (await client.GetAsync("/v1/wallet/transactions" + Query, lane: "b")).Status.ShouldBe(409);
        client.Server.Lane("a").Simulation.Reset();
        (await client.GetAsync("/v1/wallet/transactions" + Query, lane: "a")).Status.ShouldBe(409);
    }
}
