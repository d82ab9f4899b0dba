using System.Text;
using System.Text.Json;
using CoinStats;
using CoinStats.MockServer;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>What one server answered is recorded, and another one that knows nothing but the recording answers the same.</summary>
public sealed class RecordAndReplayTests : IAsyncLifetime
{
    private const string Key = "live-key-0123456789+/==";
    private const string NothingDocumented =
        """{"openapi":"3.0.3","info":{"title":"nothing","version":"1"},"paths":{"/other":{"get":{"operationId":"other","responses":{"200":{"description":"."}}}}}}""";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coinstats-replay-{Guid.NewGuid():N}");
    private CoinStatsMockServer _live = null!;
    private CoinStatsMockServer _replay = null!;

    public async Task InitializeAsync()
    {
        _live = await CoinStatsMockServer.StartAsync();
        _replay = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { SpecJson = NothingDocumented });
    }

    public async Task DisposeAsync()
    {
        await _live.DisposeAsync();
        await _replay.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task EveryOperation_IsReplayed()
    {
        var recorded = await CallAllAsync(_live.BaseAddress, Key, CoinStatsRecordingHandler.CreateClient(_folder));
        recorded.Count.ShouldBe(61);
        recorded.ShouldAllBe(answer => answer.Value.StartsWith("200 "));

        _replay.AddMappingFiles(_folder);
        var replayed = await CallAllAsync(_replay.BaseAddress, "another-key", new HttpClient());

        foreach (var (operation, answer) in recorded)
        {
            replayed[operation].ShouldBe(answer, operation);
        }
    }

    [Fact]
    public async Task NoByteOfTheRecording_TellsTheKey()
    {
        await CallAllAsync(_live.BaseAddress, Key, CoinStatsRecordingHandler.CreateClient(_folder));

        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var text = file + "\n" + await File.ReadAllTextAsync(file);
            foreach (
                var form in new[]
                {
                    Key,
                    Uri.EscapeDataString(Key),
                    JsonEncodedText.Encode(Key).Value,
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(Key)),
                }
            )
            {
                text.ShouldNotContain(form, Case.Insensitive, file);
            }
        }
    }

    [Fact]
    public async Task Errors_AndStepsOfASync_AreReplayedInOrder()
    {
        _live.When(CoinStatsOperations.GetWalletTransactions).Respond(409).Times(2);
        _live.When(CoinStatsOperations.GetCoinById).Respond(404);
        _live.When(CoinStatsOperations.GetNews).Respond(429, retryAfter: TimeSpan.FromSeconds(7));
        var recorded = await StoryAsync(_live.BaseAddress, CoinStatsRecordingHandler.CreateClient(_folder));
        recorded.ShouldStartWith("409 409 200 404 429/7");

        _replay.AddMappingFiles(_folder);

        (await StoryAsync(_replay.BaseAddress, new HttpClient())).ShouldBe(recorded);
    }

    [Fact]
    public async Task HiddenAddresses_AreReplayedUnderTheirPseudonyms()
    {
        const string Wallet = "0x52908400098527886E0F7030069857D2E4169EE7";
        using var client = Client(
            _live.BaseAddress,
            Key,
            CoinStatsRecordingHandler.CreateClient(_folder, new CoinStatsRecordingOptions { HidesAddresses = true })
        );
        var recorded = await client.WalletData.GetWalletBalanceManyAsync(wallets: [new("ethereum", Wallet)]);

        var file = await File.ReadAllTextAsync(Directory.GetFiles(_folder).Single());
        file.ShouldNotContain(Wallet, Case.Insensitive);
        var pseudonym = JsonDocument
            .Parse(file)
            .RootElement.GetProperty("request")
            .GetProperty("queryParameters")
            .GetProperty("wallets")
            .GetProperty("equalTo")
            .GetString()!["ethereum:".Length..];
        _replay.AddMappingFiles(_folder);
        using var other = Client(_replay.BaseAddress, "another-key", new HttpClient());

        (await other.WalletData.GetWalletBalanceManyAsync(wallets: [new("ethereum", pseudonym)])).Count.ShouldBe(recorded.Count);
        await Should.ThrowAsync<CoinStatsNotFoundException>(() =>
            other.WalletData.GetWalletBalanceManyAsync(wallets: [new("ethereum", Wallet)])
        );
    }

    [Fact]
    public void FolderWithoutMappings_SaysWhichFile()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "below"));
        File.WriteAllText(Path.Combine(_folder, "below", "broken.json"), "{");
        Should
            .Throw<CoinStatsMockException>(() => _replay.AddMappingFiles(_folder))
            .Message.ShouldStartWith(Path.Combine("below", "broken.json") + ": ");
        Should
            .Throw<CoinStatsMockException>(() => _replay.AddMappingFiles(_folder + "-none"))
            .Message.ShouldStartWith("There is no folder ");
    }

    private static CoinStatsClient Client(Uri address, string key, HttpClient http) =>
        new(
            http,
            new CoinStatsClientOptions
            {
                ApiKey = key,
                BaseAddress = address,
                Retry = { MaxRetries = 0 },
            }
        );

    private static async Task<SortedDictionary<string, string>> CallAllAsync(Uri address, string key, HttpClient http)
    {
        using var owned = http;
        using var client = Client(address, key, http);
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in CoinStatsOperations.All)
        {
            try
            {
                var response = await new OperationCall(operation.Id).WithResponseAsync(client);
                answers[operation.Id] =
                    $"{response.StatusCode} {JsonSerializer.Serialize(response.GetType().GetProperty("Body")?.GetValue(response))}";
            }
            catch (CoinStatsException e)
            {
                answers[operation.Id] = e.Message;
            }
        }

        return answers;
    }

    private static async Task<string> StoryAsync(Uri address, HttpClient http)
    {
        using var owned = http;
        using var client = Client(address, Key, http);
        var text = new StringBuilder();
        for (var i = 0; i < 3; i++)
        {
            var transactions = await client.WalletData.GetWalletTransactionsWithResponseAsync(
                new() { Wallets = [new WalletRef("ethereum", "0x1")] }
            );
            text.Append(transactions.StatusCode).Append(' ');
        }

        var coin = await client.MarketData.GetCoinByIdWithResponseAsync("nothing");
        text.Append(coin.StatusCode).Append(' ');
        var news = await client.News.GetNewsWithResponseAsync();
        text.Append(news.StatusCode).Append('/').Append(news.RetryAfter?.TotalSeconds).Append(' ').Append(coin.Error!.Message);
        return text.ToString();
    }
}
