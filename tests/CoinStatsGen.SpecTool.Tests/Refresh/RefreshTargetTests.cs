using System.Diagnostics;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Tests.Commands;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

/// <summary><c>dotnet build -t:CoinStatsGenRefresh</c> in a project that keeps its own document.</summary>
public sealed class RefreshTargetTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public RefreshTargetTests()
    {
        var targets = Path.Combine(RepositoryFiles.Root, "runtime", "CoinStatsGen", "buildTransitive");
        _folder.Write(
            "consumer.proj",
            $"""
            <Project>
              <Import Project="{targets}/CoinStatsGen.props" />
              <PropertyGroup>
                <CoinStatsGenSpecTool>dotnet "{typeof(ToolConsole).Assembly.Location}"</CoinStatsGenSpecTool>
              </PropertyGroup>
              <Import Project="{targets}/CoinStatsGen.targets" />
            </Project>
            """
        );
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Refresh_OwnDocument_IsWritten()
    {
        _folder.Write("own/api.json", TestFolder.Document());
        _folder.Write("new.json", TestFolder.Document("/a", "/b", "/c", "/d"));

        var (exitCode, output) = await BuildAsync("-p:CoinStatsGenSpec=own/api.json", "-p:CoinStatsGenRefreshFrom=new.json");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("Written.");
        _folder.Read("own/api.json").ShouldBe(TestFolder.Document("/a", "/b", "/c", "/d"));
    }

    [Fact]
    public async Task Refresh_OwnFolderWithOverlay_BuildFailsOnABreakingChange()
    {
        _folder.Write("new.json", TestFolder.Document("/a", "/b"));

        var (exitCode, output) = await BuildAsync("-p:CoinStatsGenSpec=openapi/openapi.json", "-p:CoinStatsGenRefreshFrom=new.json");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("operation-removed");
        output.ShouldContain("breaking changes, or errors");
        _folder.Read("openapi/upstream.json").ShouldBe(TestFolder.Document("/a", "/b"));
    }

    [Theory]
    [InlineData("-p:CoinStatsGenSpec=own/api.json", "Say where the new document is")]
    [InlineData("-p:CoinStatsGenRefreshFrom=new.json", "The bundled document comes with the package")]
    public async Task Refresh_WrongUse_SaysWhatToDo(string property, string message)
    {
        var (exitCode, output) = await BuildAsync(property);

        exitCode.ShouldNotBe(0);
        output.ShouldContain(message);
    }

    private async Task<(int ExitCode, string Output)> BuildAsync(params string[] properties)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", "consumer.proj", "-t:CoinStatsGenRefresh", "-nologo", "-nodeReuse:false", .. properties]
        )
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
