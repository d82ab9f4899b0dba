namespace CoinStats.MockServer.Tests.Simulation;

public sealed class ReflectionTests
{
    private static readonly CoinStatsMockSimulationOptions Reflect = new() { Reflection = true };

    [Fact]
    public async Task Wallets_OneElementForEach()
    {
        await using var client = new SimulatedClient(Reflect);
        var answer = (await client.GetAsync("/v1/wallet/balance/many?wallets=ethereum:0x1,solana:abc,all:0x2")).Json;
        answer.EnumerateArray().Select(w => w.GetProperty("address").GetString()).ShouldBe(["0x1", "abc", "0x2"]);
        answer.EnumerateArray().Select(w => w.GetProperty("connectionId").GetString()).ShouldBe(["ethereum", "solana", "ethereum"]);
        answer[1].GetProperty("balances").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task WalletCharts_OneElementForEach()
    {
        await using var client = new SimulatedClient(Reflect);
        var answer = (await client.GetAsync("/v1/wallet/charts?type=1w&wallets=ethereum:0x1,solana:abc")).Json;
        answer.EnumerateArray().Select(w => w.GetProperty("walletAddress").GetString()).ShouldBe(["0x1", "abc"]);
        answer.EnumerateArray().Select(w => w.GetProperty("blockchain").GetString()).ShouldBe(["ethereum", "solana"]);
    }

    [Fact]
    public async Task Networks_OneElementForEach()
    {
        await using var client = new SimulatedClient(Reflect);
        var answer = (await client.GetAsync("/v1/wallet/balance/many?address=0x1&blockchain=ethereum,base")).Json;
        answer.EnumerateArray().Select(w => w.GetProperty("blockchain").GetString()).ShouldBe(["ethereum", "base"]);
        answer.EnumerateArray().ShouldAllBe(w => w.GetProperty("address").GetString() == "0x1");
    }

    [Fact]
    public async Task CoinIds_OneElementForEach()
    {
        await using var client = new SimulatedClient(Reflect);
        (await client.GetAsync("/v1/coins/charts?period=1w&coinIds=solana,cardano"))
            .Json.EnumerateArray()
            .Select(c => c.GetProperty("coinId").GetString())
            .ShouldBe(["solana", "cardano"]);
        (await client.GetAsync("/v1/coins?coinIds=solana,cardano"))
            .Json.GetProperty("result")
            .EnumerateArray()
            .Select(c => c.GetProperty("id").GetString())
            .ShouldBe(["solana", "cardano"]);
    }

    [Fact]
    public async Task CoinIds_WithPages_AreThePages()
    {
        await using var client = new SimulatedClient(new() { Reflection = true, Paging = new() });
        var answer = (await client.GetAsync("/v1/coins?coinIds=a,b,c&limit=2&page=2")).Json;
        answer.GetProperty("result")[0].GetProperty("id").GetString().ShouldBe("c");
        answer.GetProperty("meta").GetProperty("itemCount").GetInt32().ShouldBe(3);
        (await client.GetAsync("/v1/coins")).Json.GetProperty("meta").GetProperty("itemCount").GetInt32().ShouldBe(2500);
    }

    [Theory]
    [InlineData("/v1/coins/solana", "id", "solana")]
    [InlineData("/v1/coins/my%20coin", "id", "my coin")]
    [InlineData("/v1/nft/collection/0xabc", "address", "0xabc")]
    [InlineData("/v1/nft/0xabc/asset/17", "tokenId", "17")]
    public async Task PathValues_StandInTheAnswer(string path, string member, string value)
    {
        await using var client = new SimulatedClient(Reflect);
        (await client.GetAsync(path)).Json.GetProperty(member).GetString().ShouldBe(value);
    }

    [Fact]
    public async Task BodyValues_StandInTheAnswer()
    {
        await using var client = new SimulatedClient(Reflect);
        var answer = await client.SendAsync(
            "POST",
            "/v1/portfolio/wallet",
            body: """{"address":"0x1","connectionId":"solana","name":"Main"}"""
        );
        answer.Json.GetProperty("connectionId").GetString().ShouldBe("solana");
    }

    [Fact]
    public async Task EveryAnswer_StillFitsTheDocument()
    {
        await using var client = new SimulatedClient(Reflect);
        foreach (var operation in Spec.Gets())
        {
            var answer = await client.GetAsync(operation.Path);
            answer.Status.ShouldBe(200, $"{operation.Id}: {answer.Body}");
            Spec.Faults(operation.Id, answer.Body).ShouldBe("", operation.Id);
        }
    }

    [Fact]
    public async Task Off_NothingIsReflected()
    {
        await using var client = new SimulatedClient(new() { Latency = new(TimeSpan.Zero) });
        (await client.GetAsync("/v1/coins/solana")).Json.GetProperty("id").GetString().ShouldBe("bitcoin");
    }

    [Theory]
    [InlineData("""{"wallets":[{"address":"\ud800","connectionId":"ethereum"}]}""")]
    [InlineData("""{"wallets":[null,1,"x",{"address":5}]}""")]
    [InlineData("""[{"wallets":1}]""")]
    public async Task HostileBodies_AreAnswered(string body)
    {
        await using var client = new SimulatedClient(
            new()
            {
                Reflection = true,
                Credits = new(1_000_000),
                Sync = new(),
                Paging = new(),
            }
        );
        (await client.SendAsync("PATCH", "/v1/wallet/transactions?address=a&connectionId=b", body: body)).Status.ShouldBeOneOf(200, 400);
        (await client.SendAsync("GET", "/v1/fiats", body: body)).Status.ShouldBe(200);
    }
}
