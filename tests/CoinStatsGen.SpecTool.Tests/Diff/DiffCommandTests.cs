using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Tests.Commands;

namespace CoinStatsGen.SpecTool.Tests.Diff;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public DiffCommandTests()
    {
        _folder.Write("old.json", TestFolder.Document());
        _folder.Write("new.json", TestFolder.Document("/a", "/b", "/d").Replace("\"T\"", "\"U | <b>\"", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_Text_IsForPeople()
    {
        var run = await ToolRun.RunAsync(_folder.Path, "diff", "old.json", "new.json");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldBe(
            """
            1 breaking, 1 compatible, 1 documentation; suggested version bump: major.

            BREAKING
              GET /c  [operation-removed]
                The operation is gone.
                C#: client.G.GetCAsync is removed: calls do not compile.

            COMPATIBLE
              GET /d  [operation-added]
                The operation get-d is new.
                C#: client.G.GetDAsync is new; a class that implements the group's interface must add it.

            DOCUMENTATION
              document  [title-changed]
                The title is "U | <b>", was "T".
                C#: The comment of the client class.

            """
        );
    }

    [Fact]
    public async Task Diff_Markdown_IsForAPullRequest()
    {
        var run = await ToolRun.RunAsync(_folder.Path, "diff", "old.json", "new.json", "--format", "markdown");

        run.Out.ShouldContain(
            "### Breaking\n\n| place | change | generated C# | rule |\n|---|---|---|---|\n| GET /c | The operation is gone. | "
                + "client.G.GetCAsync is removed: calls do not compile. | `operation-removed` |\n"
        );
        run.Out.ShouldContain("The title is \"U \\| &lt;b>\", was \"T\".");
    }

    [Fact]
    public async Task Diff_Json_IsForMachines()
    {
        var run = await ToolRun.RunAsync(_folder.Path, "diff", "old.json", "new.json", "--format", "json");

        var report = JsonNode.Parse(run.Out)!;
        ((int)report["breaking"]!).ShouldBe(1);
        ((string)report["bump"]!).ShouldBe("major");
        ((string)report["findings"]![0]!["id"]!).ShouldBe("operation-removed");
    }

    [Theory]
    [InlineData("old.json", "new.json", "breaking", 1)]
    [InlineData("old.json", "new.json", "documentation", 1)]
    [InlineData("old.json", "old.json", "documentation", 0)]
    public async Task Diff_FailOn_SetsTheExitCode(string old, string @new, string failOn, int exitCode) =>
        (await ToolRun.RunAsync(_folder.Path, "diff", old, @new, "--fail-on", failOn)).ExitCode.ShouldBe(exitCode);
}
