using System.Text;
using CoinStats.MockServer;
using CoinStats.StubEngine.Tests.Parity;
using CoinStats.WireMock;
using WireMock.Server;

namespace CoinStatsGen.WireMock.Tests.Contract;

/// <summary>One suite for all servers: our own is the measure; status, headers and bytes of the others are the same.</summary>
public sealed class ContractTests(RealWireMock real) : IClassFixture<RealWireMock>, IAsyncLifetime
{
    private CoinStatsMockServer _measure = null!;
    private HttpClient _measured = null!;

    public async Task InitializeAsync()
    {
        _measure = await CoinStatsMockServer.StartAsync();
        _measured = new HttpClient { BaseAddress = _measure.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        _measured.Dispose();
        await _measure.DisposeAsync();
    }

    [Fact]
    public async Task Handler_EveryRequest_AnswersTheSame()
    {
        await using var server = CoinStatsMockServer.CreateSocketFree();
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.BaseAddress };

        (await DifferencesAsync(http, areStubs: false)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WireMockNet_WithThePackage_AnswersTheSame()
    {
        using var server = WireMockServer.Start();
        await using var coinStats = server.AddCoinStats();
        using var http = server.CreateClient();

        (await DifferencesAsync(http, areStubs: false)).ShouldBeEmpty();
    }

    // WireMock.Net holds each request against all of its mappings: those of one part of the API at a time are enough for each other to
    // stand in the way.
    [Fact]
    public async Task WireMockNet_WithStaticMappings_AnswersTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("coinstats-wiremock-net");
        try
        {
            await _measure.ExportWireMockNetAsync(folder.FullName);
            using var server = WireMockServer.Start();
            using var http = server.CreateClient();
            foreach (var part in _measure.Operations.GroupBy(o => o.Operation.PathTemplate.Split('/')[2]))
            {
                server.ResetMappings();
                foreach (var operation in part)
                {
                    server.ReadStaticMappingAndAddOrUpdate(Path.Combine(folder.FullName, operation.Operation.Id + ".json"));
                }

                (await DifferencesAsync(http, areStubs: true, part)).ShouldBeEmpty();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [WireMockFact]
    public async Task WireMock_WithTheExport_AnswersTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("coinstats-wiremock");
        try
        {
            await _measure.ExportWireMockAsync(folder.FullName);
            using var http = new HttpClient { BaseAddress = real.Address };
            await http.PostAsync("/__admin/reset", null);
            foreach (var file in Directory.GetFiles(folder.FullName))
            {
                using var mappings = new StringContent(await File.ReadAllTextAsync(file), Encoding.UTF8, "application/json");
                (await http.PostAsync("/__admin/mappings/import", mappings)).EnsureSuccessStatusCode();
            }

            (await DifferencesAsync(http, areStubs: true)).ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<List<string>> DifferencesAsync(
        HttpClient other,
        bool areStubs,
        IEnumerable<CoinStatsMockOperation>? operations = null
    )
    {
        List<string> differences = [];
        var asked = 0;
        foreach (var request in ContractRequests.All([.. operations ?? _measure.Operations]))
        {
            var expected = await ParityRunner.SendAsync(_measured, request, hidesUnmatched: false);
            if (areStubs && !ContractRequests.IsForStubs(request, expected))
            {
                continue;
            }

            asked++;
            var difference = await ParityRunner.CompareAsync(
                () => Task.FromResult(expected),
                async () => Without("matched-stub-name", await ParityRunner.SendAsync(other, request, hidesUnmatched: false))
            );
            if (difference is not null)
            {
                differences.Add($"{request.Method} {request.Url} {string.Join(", ", request.Headers)}\n{difference}");
            }
        }

        asked.ShouldBeGreaterThan(operations is null ? 3 * 475 : 0);
        return differences;
    }

    // WireMock tells which stub answered.
    private static string Without(string header, string seen)
    {
        var start = seen.IndexOf(header + "=", StringComparison.Ordinal);
        if (start < 0)
        {
            return seen;
        }

        var end = seen.IndexOfAny([';', ']'], start);
        var from = seen[end] == ';' ? start : Math.Max(start - 2, seen.IndexOf('[', StringComparison.Ordinal) + 1);
        return seen[..from] + seen[(seen[end] == ';' ? end + 2 : end)..];
    }
}
