using System.Diagnostics;
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
            if (
                await ParityRunner.CompareAsync(
                    () => ParityRunner.RunAsync(real.Address!, item),
                    () => ParityRunner.RunAsync(_ours.BaseAddress, item)
                ) is
                { } difference
            )
            {
                differences.Add($"{item.Name}\n{difference}");
            }
        }

        differences.ShouldBeEmpty();
    }

    [WireMockTheory]
    [InlineData("captain.cjs", "captain: ok")]
    [InlineData("rest-client.cjs", "rest-client: ok")]
    public async Task AdminApi_ClientsOfOthers_DriveIt(string script, string said)
    {
        await using var server = await CoinStatsMockServer.StartAsync();
        var start = new ProcessStartInfo(
            "node",
            [
                Path.Combine(CoinStatsGen.TestSupport.RepositoryFiles.Root, "tests/CoinStatsGen.MockServer.Tests/Parity/Clients", script),
                server.BaseAddress.ToString().TrimEnd('/'),
            ]
        )
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
}
