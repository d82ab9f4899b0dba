namespace CoinStats.MockServer.Tests.Responses;

/// <summary>Requests as clients in the wild send them to the live service. Each is answered there, so each is answered here.</summary>
public sealed class KnownClientTests
{
    private const string Address = "0x742d35Cc6634C0532925a3b844Bc454e4438f44e";

    [Theory]
    [InlineData("/coins?limit=20&page=1&currency=USD&includeRiskScore=true&sortBy=rank&sortDir=asc")]
    [InlineData("/coins?contractAddress=0xdac17f958d2ee523a2206206994597c13d831ec7")]
    [InlineData("/coins/bitcoin?currency=USD")]
    [InlineData("/coins/bitcoin/charts?period=24h")]
    [InlineData("/coins/charts?coinIds=bitcoin,ethereum&period=1w")]
    [InlineData("/coins/price/avg?coinId=bitcoin&timestamp=1636315200")]
    [InlineData("/tickers/markets?coinId=bitcoin&onlyVerified=true&page=1&limit=20")]
    [InlineData("/news/type/latest?page=1&limit=20")]
    [InlineData("/wallet/blockchains")]
    [InlineData("/wallet/balance?address=" + Address + "&connectionId=ethereum")]
    [InlineData("/wallet/balance?address=" + Address + "&connectionId=all&hideUnidentifiedCoins=true")]
    [InlineData("/wallet/balances?address=" + Address + "&blockchain=all&networks=all")]
    [InlineData("/v1/wallet/balance/many?wallets=&address=" + Address + "&blockchain=ethereum&networks=all")]
    [InlineData("/v1/wallet/status?address=" + Address + "&connectionId=&blockchain=base")]
    [InlineData("/v1/wallet/transactions?address=" + Address + "&connectionId=&blockchain=base&wallets=&page=1&limit=100")]
    [InlineData("/v1/wallet/transactions?address=" + Address + "&connectionId=ethereum&currency=USD&types=&hideUnidentifiedCoins=true")]
    [InlineData("/v1/wallet/chart?address=" + Address + "&connectionId=&blockchain=base&type=1w&currency=")]
    [InlineData("/v1/wallet/defi?address=" + Address + "&connectionId=&blockchain=base")]
    [InlineData("/v1/wallet/pl?address=" + Address + "&connectionId=ethereum&foo=bar")]
    [InlineData("/nft/wallet/" + Address + "/assets?page=1&limit=20&chain=ethereum")]
    [InlineData("/portfolio/value?shareToken=AbCdEf123456&passcode=123456")]
    [InlineData("/portfolio/coins?shareToken=AbCdEf123456&page=1&limit=20&includeRiskScore=true")]
    [InlineData("/portfolio/chart?shareToken=AbCdEf123456&type=24h")]
    [InlineData("/portfolio/transactions?shareToken=AbCdEf123456&currency=USD&from=&to=&page=1&limit=20")]
    [InlineData("/portfolio/defi?portfolioId=abc123def456&shareToken=")]
    [InlineData("/portfolio/list")]
    [InlineData("/v1/usage/credits?_=1732900000")]
    public async Task Get_AsClientsSendIt_IsAnswered(string target)
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        foreach (var (name, value) in ((string, string)[])[("X-API-KEY", "any"), ("Authorization", "Bearer oauth-token")])
        {
            var result = await client.SendAsync(
                "GET",
                target,
                body: null,
                [(name, value), ("sharetoken", "AbCdEf123456"), ("passcode", "123456"), ("Accept", "application/json")]
            );
            result.Status.ShouldBe(200, result.Body);
        }
    }

    [Theory]
    [InlineData("PATCH", "/wallet/transactions?address=" + Address + "&connectionId=ethereum", null)]
    [InlineData("PATCH", "/v1/wallet/transactions?wallets=", """{"wallets":[{"address":"0x1","connectionId":"ethereum"}]}""")]
    [InlineData("PATCH", "/portfolio/sync?portfolioId=&shareToken=AbCdEf123456", null)]
    [InlineData("PATCH", "/exchange/sync?portfolioId=abc123def456", "{}")]
    [InlineData("POST", "/exchange/balance", """{"connectionId":"binance","connectionFields":{"apiKey":"k","apiSecret":"s"}}""")]
    public async Task Write_AsClientsSendIt_IsAnswered(string method, string target, string? body)
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        var result = await client.SendAsync(method, target, body, [("X-API-KEY", "any")]);
        result.Status.ShouldBe(200, result.Body);
    }

    [Fact]
    public async Task Balance_EmptyConnectionId_IsRefusedAsTheServiceDoes()
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        (await client.GetAsync($"/v1/wallet/balance?address={Address}&connectionId=&blockchain=base")).Message.ShouldBe(
            "Bad Request: query parameter 'connectionId' must have at least 1 entries, but has 0"
        );
    }
}
