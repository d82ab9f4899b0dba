using System.Text.Json;
using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer.Tests.Hostile;

/// <summary>Whatever is asked, the answer is one that is documented, and it can be read.</summary>
public sealed class HostileRequestTests
{
    private static readonly CompiledDocument Bundled = BundledDocument.Compile(0, CancellationToken.None);

    [Fact]
    public async Task Answer_TenThousandBrokenRequests_AreAllDocumented()
    {
        await using var server = CoinStatsMockServer.CreateSocketFree();
        using var http = new HttpClient(server.CreateHandler());
        var statuses = await AskAsync(http, server.BaseAddress, seed: 20_260_101, requests: 10_000);

        // The requests are neither all refused nor all harmless.
        statuses[200].ShouldBeGreaterThan(500);
        statuses[400].ShouldBeGreaterThan(2000);
        statuses[401].ShouldBeGreaterThan(200);
        statuses[404].ShouldBeGreaterThan(100);
        statuses[405].ShouldBeGreaterThan(200);
        statuses[429].ShouldBeGreaterThan(50);
        server.Requests.Count.ShouldBe(1000);
    }

    [Fact]
    public async Task Answer_BrokenRequestsUnderAllSimulations_AreAllDocumented()
    {
        await using var server = CoinStatsMockServer.CreateSocketFree(
            new CoinStatsMockOptions
            {
                Simulation = new()
                {
                    RateLimit = new(100_000),
                    Credits = new(100_000) { EmptyStatus = 429 },
                    Sync = new(TimeSpan.Zero),
                    Paging = new(75),
                    Reflection = true,
                    Chaos = new(2) { Resets = false, SlowAnswers = false },
                },
            }
        );
        using var http = new HttpClient(server.CreateHandler());
        var statuses = await AskAsync(http, server.BaseAddress, seed: 11, requests: 3_000);
        statuses[200].ShouldBeGreaterThan(100);
        statuses[409].ShouldBeGreaterThan(10);
        statuses[503].ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Answer_BrokenRequestsOverTheSocket_AreAllDocumented()
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        (await AskAsync(http, server.BaseAddress, seed: 7, requests: 1500)).Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void Next_SameSeed_MakesTheSameRequests()
    {
        var one = new HostileRequests(Bundled, 3);
        var other = new HostileRequests(Bundled, 3);
        Enumerable.Range(0, 100).Select(_ => one.Next().ToString()).ShouldBe(Enumerable.Range(0, 100).Select(_ => other.Next().ToString()));
    }

    private static async Task<Dictionary<int, int>> AskAsync(HttpClient http, Uri server, int seed, int requests)
    {
        var source = new HostileRequests(Bundled, seed);
        Dictionary<int, int> statuses = [];
        for (var i = 0; i < requests; i++)
        {
            var asked = source.Next();
            using var message = asked.ToMessage(server);
            using var response = await http.SendAsync(message);
            var status = (int)response.StatusCode;
            var body = await response.Content.ReadAsByteArrayAsync();
            (status is 400 or 401 or 404 or 405 || asked.Operation.Statuses.Contains(status)).ShouldBeTrue($"{status} for {asked}");
            if (body.Length > 0 || !RefusedByTheWebServer(asked, status))
            {
                Read(body, status, asked);
            }

            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        return statuses;
    }

    // The web server itself refuses a zero byte in the path, without a body.
    private static bool RefusedByTheWebServer(HostileRequest asked, int status) =>
        status == 400 && asked.Target.Split('?')[0].Contains("%00", StringComparison.Ordinal);

    private static void Read(byte[] body, int status, HostileRequest asked)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (status >= 400)
            {
                json.RootElement.GetProperty("statusCode").GetInt32().ShouldBe(status, asked.ToString());
                json.RootElement.GetProperty("message").GetString().ShouldNotBeNullOrEmpty(asked.ToString());
            }
        }
        catch (JsonException problem)
        {
            throw new InvalidOperationException($"The answer to {asked} cannot be read: {problem.Message}", problem);
        }
    }
}
