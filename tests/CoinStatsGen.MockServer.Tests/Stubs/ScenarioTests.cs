namespace CoinStats.MockServer.Tests.Stubs;

/// <summary>Steps of scenarios under parallel requests.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Steps_UnderParallelRequests_AreEachTakenOnce(bool overSocket)
    {
        const int Steps = 40;
        await using var server = overSocket
            ? await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = TinySpec.Json })
            : CoinStatsMockServer.CreateSocketFree(new CoinStatsMockOptions { SpecJson = TinySpec.Json });
        for (var step = 0; step < Steps; step++)
        {
            server
                .When(TinyOperations.GetWallet)
                .InScenario("count", step == 0 ? "Started" : $"s{step}", $"s{step + 1}")
                .RespondJson($"{step}");
        }

        server.When(TinyOperations.GetWallet).InScenario("count", $"s{Steps}").RespondJson("-1");
        using var http = overSocket ? new HttpClient() : new HttpClient(server.CreateHandler());
        var address = new Uri(server.BaseAddress, "/v1/wallet?wallets=a");
        var answers = await Task.WhenAll(Enumerable.Range(0, 2 * Steps).Select(_ => Task.Run(() => http.GetStringAsync(address))));
        answers
            .Where(a => a != "-1")
            .Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, Steps).Select(i => $"{i}").Order(StringComparer.Ordinal));
        server.Received(TinyOperations.GetWallet).Times(2 * Steps);
    }
}
