using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CoinStats;
using CoinStats.MockServer;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.EndToEnd.Tests;

/// <summary>The sample <c>samples/WebApi</c> as it is built, in a process of its own, calling a mock server.</summary>
public sealed class WebApiSampleTests : IAsyncLifetime
{
    private const string Wallet = "0x1234567890abcdef1234567890abcdef12345678";

    private readonly List<Process> _processes = [];
    private CoinStatsMockServer _mock = null!;

    public async Task InitializeAsync() => _mock = await CoinStatsMockServer.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await _mock.DisposeAsync();
    }

    [Fact]
    public async Task Sample_CachesBudgetsAndMapsErrors()
    {
        using var http = await StartAsync("CoinStats:CreditLimit=45");

        (await GetAsync(http, "/coins/bitcoin")).GetProperty("id").GetString().ShouldBe("bitcoin");
        (await GetAsync(http, "/coins/bitcoin")).GetProperty("id").GetString().ShouldBe("bitcoin");
        _mock.Received(CoinStatsOperations.GetCoinById).Once();
        (await GetAsync(http, $"/wallets/ethereum/{Wallet}")).GetArrayLength().ShouldBeGreaterThan(0);
        (await StatusAsync(http, $"/wallets/all/{Wallet}")).ShouldBe(HttpStatusCode.PaymentRequired);

        var credits = await GetAsync(http, "/credits");
        (
            credits.GetProperty("spent").GetInt64(),
            credits.GetProperty("saved").GetInt64(),
            credits.GetProperty("remaining").GetInt64()
        ).ShouldBe((41, 1, 4));
        credits.GetProperty("byOperation").GetProperty("get-coin-by-id").GetInt64().ShouldBe(1);

        _mock.When(CoinStatsOperations.GetCoinById).Respond(404);
        (await StatusAsync(http, "/coins/nothing")).ShouldBe(HttpStatusCode.NotFound);
    }

    [RedisFact]
    public async Task TwoProcesses_WithRedis_ShareOneBudget()
    {
        await using var redis = await RedisServer.StartNewAsync();
        // A process that has just started may be late with its first answer.
        string[] settings = ["CoinStats:CreditLimit=60", $"CoinStats:Redis={redis.Endpoint}", "CoinStats:Redis:Timeout=00:01:00"];
        using var one = await StartAsync(settings);
        using var two = await StartAsync(settings);

        await GetAsync(one, $"/wallets/ethereum/{Wallet}");

        (await GetAsync(two, "/credits")).GetProperty("remaining").GetInt64().ShouldBe(20);
        (await StatusAsync(two, $"/wallets/bitcoin/{Wallet}")).ShouldBe(HttpStatusCode.PaymentRequired);
        await redis.StopAsync();
        (await StatusAsync(two, $"/wallets/bitcoin/{Wallet}")).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task<JsonElement> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path);
        return response.StatusCode;
    }

    private async Task<HttpClient> StartAsync(params string[] settings)
    {
        // Built beside these tests, in the same configuration.
        var built = Path.Combine(
            RepositoryFiles.Root,
            "samples",
            "WebApi",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0"
        );
        string[] all = ["CoinStats:ApiKey=sample-key", $"CoinStats:BaseAddress={_mock.BaseAddress}", .. settings];
        var start = new ProcessStartInfo("dotnet", ["WebApi.dll", "--urls", "http://127.0.0.1:0", .. all.Select(setting => "--" + setting)])
        {
            WorkingDirectory = built,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        _processes.Add(process);
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        const string Listening = "Now listening on: ";
        var output = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output += line + "\n";
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new HttpClient { BaseAddress = new Uri(line[(at + Listening.Length)..].Trim()) };
            }
        }

        throw new InvalidOperationException($"The sample ended before it listened:\n{output}");
    }
}
