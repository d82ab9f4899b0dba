using System.Diagnostics;
using System.Globalization;
using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Tests.Parity;

namespace CoinStats.MockServer.Tests.Parity;

/// <summary>The same mappings and the same requests on the real WireMock and on ours: a caller sees no difference.</summary>
public sealed class WireMockParityTests(RealWireMock real) : IClassFixture<RealWireMock>, IAsyncLifetime
{
    private CoinStatsMockServer _ours = null!;

    public static IEnumerable<object[]> Files => ParityCase.All.Select(c => c.File).Distinct().Select(f => new object[] { f });

    public async Task InitializeAsync() => _ours = await CoinStatsMockServer.StartAsync(new CoinStatsMockOptions { Strict = true });

    public async Task DisposeAsync() => await _ours.DisposeAsync();

    [WireMockTheory]
    [MemberData(nameof(Files))]
    public async Task Catalogue_SameOnBoth(string file)
    {
        List<string> differences = [];
        foreach (var item in ParityCase.All.Where(c => c.File == file))
        {
            if (await ParityRunner.CompareAsync(() => ParityRunner.RunAsync(real.Address!, item), () => ParityRunner.RunAsync(_ours.BaseAddress, item)) is { } difference)
            {
                differences.Add($"{item.Name}\n{difference}");
            }
        }

        differences.ShouldBeEmpty();
    }

    [WireMockFact]
    public async Task Export_SameAnswersOnBoth()
    {
        var folder = Directory.CreateTempSubdirectory("coinstats-mock-export");
        try
        {
            (await _ours.ExportWireMockAsync(folder.FullName)).ShouldBeGreaterThan(541);
            using var theirs = new HttpClient { BaseAddress = real.Address };
            using var ours = new HttpClient { BaseAddress = _ours.BaseAddress };
            await theirs.PostAsync("/__admin/reset", null);
            foreach (var file in Directory.GetFiles(folder.FullName))
            {
                using var mappings = new StringContent(await File.ReadAllTextAsync(file));
                (await theirs.PostAsync("/__admin/mappings/import", mappings)).EnsureSuccessStatusCode();
            }

            List<string> differences = [];
            foreach (var request in BundledDocument.Compile(0, CancellationToken.None).Operations.SelectMany(ContractRequests))
            {
                var difference = await ParityRunner.CompareAsync(
                    async () => Without("matched-stub-name", await ParityRunner.SendAsync(theirs, request, hidesUnmatched: false)),
                    () => ParityRunner.SendAsync(ours, request, hidesUnmatched: false));
                if (difference is not null)
                {
                    differences.Add($"{request.Method} {request.Url} {string.Join(", ", request.Headers)}\n{difference}");
                }
            }

            differences.ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [WireMockTheory]
    [InlineData("captain.cjs", "captain: ok")]
    [InlineData("rest-client.cjs", "rest-client: ok")]
    public async Task AdminApi_ClientsOfOthers_DriveIt(string script, string said)
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        var start = new ProcessStartInfo("node", [Path.Combine(CoinStatsGen.TestSupport.RepositoryFiles.Root, "tests/CoinStatsGen.MockServer.Tests/Parity/Clients", script), server.BaseAddress.ToString().TrimEnd('/')])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_PATH"] = RealWireMock.NodeModules;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        output.ShouldContain(said, customMessage: await errors);
    }

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

    private static IEnumerable<ParityRequest> ContractRequests(CompiledOperation operation)
    {
        var path = string.Join('/', operation.PathTemplate.Split('/').Select(s => s.StartsWith('{') ? "bitcoin" : s));
        foreach (var status in operation.Statuses)
        {
            var code = status.ToString(CultureInfo.InvariantCulture);
            yield return Request(operation, path, ("Prefer", $"code={code}"));
            yield return Request(operation, path, ("X-API-KEY", $"test-{code}"));
            yield return Request(operation, path, ("Authorization", $"Bearer test-{code}"));
        }

        yield return Request(operation, path);
        if (operation.Spec.RequestBody is null && operation.Spec.RequiredAny.Count == 0 && !operation.Spec.Parameters.Any(p => p.Required))
        {
            yield return Request(operation, path, ("X-API-KEY", "any"));
        }
    }

    private static ParityRequest Request(CompiledOperation operation, string path, params (string Name, string Value)[] headers)
        => new(operation.Method, path, null, headers, IsStatusOnly: false);
}
