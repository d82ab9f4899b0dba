namespace CoinStats.MockServer.Tests.Simulation;

public sealed class PagingTests
{
    private static readonly CoinStatsMockSimulationOptions Rows75 = new() { Paging = new(75) };

    [Fact]
    public async Task Pages_HoldEveryRowOnceWithTrueCounters()
    {
        await using var client = new SimulatedClient(Rows75);
        var ids = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            var answer = (await client.GetAsync($"/v1/coins?page={page}&limit=20")).Json;
            answer
                .GetProperty("meta")
                .GetRawText()
                .ShouldBe(
                    $$"""{"page":{{page}},"limit":20,"itemCount":75,"pageCount":4,"hasPreviousPage":{{(page > 1 ? "true" : "false")}},"hasNextPage":{{(page < 4 ? "true" : "false")}}}"""
                );
            ids.AddRange(answer.GetProperty("result").EnumerateArray().Select(c => c.GetProperty("id").GetString()!));
        }

        ids.Count.ShouldBe(75);
        ids.Distinct().Count().ShouldBe(75);
    }

    [Theory]
    [InlineData("/v1/coins?page=5&limit=20")]
    [InlineData("/v1/coins?page=9007199254740991&limit=1000")]
    public async Task PageBehindTheEnd_IsEmpty(string path)
    {
        await using var client = new SimulatedClient(Rows75);
        var answer = await client.GetAsync(path);
        answer.Status.ShouldBe(200, answer.Body);
        answer.Json.GetProperty("result").GetArrayLength().ShouldBe(0);
        answer.Json.GetProperty("meta").GetProperty("hasNextPage").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Row_IsTheSameWhateverThePage()
    {
        await using var client = new SimulatedClient(Rows75);
        var small = (await client.GetAsync("/v1/coins?page=37&limit=2")).Json.GetProperty("result")[1].GetRawText();
        var large = (await client.GetAsync("/v1/coins?limit=100")).Json.GetProperty("result")[73].GetRawText();
        small.ShouldBe(large);
    }

    [Fact]
    public async Task FirstRow_IsTheExample_LaterOnesHaveIdentitiesOfTheirOwn()
    {
        await using var client = new SimulatedClient(Rows75);
        var rows = (await client.GetAsync("/v1/coins?limit=3")).Json.GetProperty("result");
        await using var plain = new SimulatedClient(new());
        rows[0].GetRawText().ShouldBe((await plain.GetAsync("/v1/coins")).Json.GetProperty("result")[0].GetRawText());
        rows[2].GetProperty("id").GetString().ShouldBe("ethereum-3");
        rows[2].GetProperty("name").GetString().ShouldBe("Ethereum 3");
        rows[2].GetProperty("symbol").GetString().ShouldBe("ETH3");
        rows[2].GetProperty("rank").GetInt32().ShouldBe(4);
        rows[2].GetProperty("price").GetRawText().ShouldBe("2680.45");
    }

    [Theory]
    [InlineData("/v1/news?limit=10&page={0}", "result", 8)]
    [InlineData("/v1/news/type/handpicked?limit=10&page={0}", "", 8)]
    [InlineData("/v1/nft/trending?limit=10&page={0}", "data", 8)]
    [InlineData("/v1/nft/0xbc4ca0eda7647a8ab7c2061c2e118a18a936f13d/assets?limit=10&page={0}", "data", 8)]
    [InlineData("/v1/wallet/transactions?address=a&connectionId=b&limit=10&page={0}", "result", 8)]
    [InlineData("/v1/portfolio/coins?limit=10&page={0}", "result", 8)]
    [InlineData("/v1/portfolio/transactions?currency=USD&limit=10&page={0}", "data", 8)]
    [InlineData("/v1/exchange/pl?portfolioId=a&limit=10&page={0}", "result", 8)]
    [InlineData("/v1/tickers/markets?limit=10&page={0}", "result", 8)]
    public async Task EveryShapeOfList_HasPages(string path, string member, int pages)
    {
        await using var client = new SimulatedClient(Rows75);
        var seen = 0;
        for (var page = 1; page <= pages + 1; page++)
        {
            var answer = await client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, page));
            answer.Status.ShouldBe(200, answer.Body);
            var rows = member.Length == 0 ? answer.Json : answer.Json.GetProperty(member);
            rows.GetArrayLength()
                .ShouldBe(
                    page < pages ? 10
                    : page == pages ? 5
                    : 0
                );
            seen += rows.GetArrayLength();
        }

        seen.ShouldBe(75);
    }

    [Fact]
    public async Task EveryRow_FitsTheDocument()
    {
        await using var client = new SimulatedClient(Rows75);
        foreach (var operation in Spec.Paged())
        {
            var answer = await client.GetAsync(operation.Path + "page=3&limit=7");
            answer.Status.ShouldBe(200, $"{operation.Id}: {answer.Body}");
            Spec.Faults(operation.Id, answer.Body).ShouldBe("", operation.Id);
        }
    }

    [Fact]
    public async Task MillionsOfRows_AreMadeWhenAskedFor()
    {
        await using var client = new SimulatedClient(new() { Paging = new(10_000_000) });
        var before = GC.GetAllocatedBytesForCurrentThread();
        var asking = client.GetAsync("/v1/coins?page=10000&limit=1000");
        asking.IsCompleted.ShouldBeTrue("what is counted is what this thread allocates");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(64 * 1024 * 1024);
        (await asking).Json.GetProperty("result")[999].GetProperty("id").GetString().ShouldBe("ethereum-10000000");
    }

    [Fact]
    public async Task NoRows_IsOneEmptyList()
    {
        await using var client = new SimulatedClient(new() { Paging = new(0) });
        var answer = (await client.GetAsync("/v1/coins")).Json;
        answer.GetProperty("result").GetArrayLength().ShouldBe(0);
        answer.GetProperty("meta").GetProperty("pageCount").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task WithoutLimit_TheDocumentsDefaultHolds()
    {
        await using var client = new SimulatedClient(Rows75);
        (await client.GetAsync("/v1/wallet/transactions?address=a&connectionId=b"))
            .Json.GetProperty("meta")
            .GetRawText()
            .ShouldBe("""{"page":1,"limit":20}""");
    }
}
