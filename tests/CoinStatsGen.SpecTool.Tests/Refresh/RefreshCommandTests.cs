using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Tests.Commands;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

public sealed class RefreshCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Refresh_SameDocument_HasNothingToWrite()
    {
        _folder.Write("new.json", TestFolder.Document());

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--write");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldBe("No change.\n\n1 document read; 3 operations, were 3. Nothing to write.\n");
    }

    [Fact]
    public async Task Refresh_WithoutWrite_ShowsTheDiffAndChangesNothing()
    {
        var before = _folder.State();
        _folder.Write("new.json", TestFolder.Document().Replace("\"n\"", "\"m\"", StringComparison.Ordinal));

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("schema Row.n  [response-property-removed]");
        run.Out.ShouldEndWith("Nothing is written: --write does.\n");
        run.Error.ShouldContain("Reading ");
        _folder.State().ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_FifthOptionalParameter_FreezesTheArgumentsAndBreaksNothing()
    {
        _folder.Write("openapi/upstream.json", WithParameters("a", "b", "c", "d"));
        (await ToolRun.RunAsync(_folder.Path, "build")).ExitCode.ShouldBe(0);
        _folder.Write("new.json", WithParameters("e", "a", "b", "c", "d"));

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--write");

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Out.ShouldContain("[optional-parameter-added]");
        Arguments().ShouldBe("""["a","b","c","d"]""");

        _folder.Write("newer.json", WithParameters("e", "a", "f", "c", "d"));
        run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "newer.json", "--write");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("[parameter-removed]");
        Arguments().ShouldBe("""["a","c","d"]""");
    }

    [Fact]
    public async Task Refresh_NewOperation_HasItsArgumentsFrozen()
    {
        var document = WithParameters("a", "b");
        _folder.Write("new.json", document.Replace("\"/a\"", "\"/new\"", StringComparison.Ordinal));

        await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--partial", "--write");

        Arguments("/new").ShouldBe("""["a","b"]""");
    }

    [Fact]
    public async Task Refresh_WithWrite_UpdatesTheDocumentsAndTheChangelog()
    {
        _folder.Write(
            "new.yaml",
            "openapi: 3.1.0\n"
                + TestFolder
                    .Document("/a", "/b", "/c", "/d")
                    .Replace("\"openapi\": \"3.0.0\",", "", StringComparison.Ordinal)
                    .Trim()[1..^1]
                    .Replace("\n  ", "\n", StringComparison.Ordinal)
                    .Replace(",\n\"", "\n\"", StringComparison.Ordinal)
        );

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.yaml", "--write");

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Out.ShouldEndWith("4 operations, were 3. Written.\n");
        JsonNode.Parse(_folder.Read("openapi/upstream.json"))!["paths"]!.AsObject().Count.ShouldBe(4);
        (await ToolRun.RunAsync(_folder.Path, "build", "--check")).ExitCode.ShouldBe(0);
        _folder
            .Read("CHANGELOG.md")
            .ShouldBe(
                TestFolder.Changelog
                    + "- API: GET /d: The operation get-d is new. client.G.GetDAsync is new; a class that implements the group's "
                    + "interface must add it.\n"
            );
        Directory.EnumerateFiles(_folder.Path, "*.pending", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refresh_FewerThanHalfTheOperations_NeedsForceAndTakesDeadActionsOut()
    {
        var before = _folder.State();
        _folder.Write("new.json", TestFolder.Document("/a"));

        var refused = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--write");

        refused.ExitCode.ShouldBe(1);
        refused.Out.ShouldContain("fewer than half of the 3 there were");
        _folder.State().ShouldBe(before);

        var forced = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--write", "--force");

        forced.Out.ShouldContain("$.paths['/b'].get: the action is taken out, the target is gone");
        forced.Out.ShouldEndWith("Written.\n");
        JsonNode.Parse(_folder.Read("openapi/overlay.json"))!["actions"]!.AsArray().Count.ShouldBe(1);
        (await ToolRun.RunAsync(_folder.Path, "build", "--check")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Refresh_Partial_KeepsWhatTheSourceDoesNotHold()
    {
        _folder.Write("new.json", TestFolder.Document("/d"));

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--partial", "--json");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var result = JsonNode.Parse(run.Out)!;
        ((bool)result["written"]!).ShouldBeFalse();
        ((int)result["operations"]!["after"]!).ShouldBe(4);
        result["kept"]!.AsArray().Select(operation => (string)operation!).ShouldBe(["GET /a", "GET /b", "GET /c"]);
        ((string)result["diff"]!["bump"]!).ShouldBe("minor");
    }

    [Theory]
    [InlineData("{\"openapi\": \"3.0.0\", \"paths\": {\"/a\"", "(1,")]
    [InlineData("<!DOCTYPE html><html></html>", "HTML or XML")]
    [InlineData("", "empty")]
    [InlineData("{}", "neither openapi nor swagger")]
    [InlineData("openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: [1, 2]", "the refreshed document, /paths")]
    [InlineData("openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths: {/a: {$ref: 'http://[/x'}}", "leads to nothing")]
    [InlineData("{\"openapi\": \"3.0.0\", \"info\": {\"title\": \"\\ud800\"}}", "cannot be worked with")]
    [InlineData(
        "openapi: 3.0.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        '200': {description: d, "
            + "content: {application/json: {schema: {$ref: '#/components/schemas/Cut'}}}}",
        "leads to nothing"
    )]
    public async Task Refresh_BrokenDocument_ChangesNothingAndSaysWhy(string document, string reason)
    {
        var before = _folder.State();
        _folder.Write("new.json", document);

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--write", "--force");

        run.ExitCode.ShouldBe(1);
        (run.Out + run.Error).ShouldContain(reason);
        _folder.State().ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_SingleDocument_IsWrittenInPlace()
    {
        _folder.Write("own/api.json", TestFolder.Document());
        _folder.Write("new.json", TestFolder.Document("/a", "/b", "/c", "/d"));

        var run = await ToolRun.RunAsync(_folder.Path, "refresh", "--from", "new.json", "--document", "own/api.json", "--write");

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        _folder.Read("own/api.json").ShouldBe(TestFolder.Document("/a", "/b", "/c", "/d"));
    }

    [Theory]
    [InlineData("refresh")]
    [InlineData("refresh", "--from", "missing.json")]
    [InlineData("refresh", "--from", "ftp://a.example/openapi.json")]
    [InlineData("refresh", "--from", "x", "--format", "html")]
    [InlineData("refresh", "--from", "x", "--folder", "nowhere")]
    [InlineData("frobnicate")]
    [InlineData("diff", "one.json")]
    [InlineData("diff", "one.json", "two.json")]
    [InlineData("check", "one.json")]
    public async Task Run_WrongUse_ExitsWith2(params string[] args)
    {
        var run = await ToolRun.RunAsync(_folder.Path, args);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeEmpty();
    }

    private static string WithParameters(params string[] names)
    {
        var document = JsonNode.Parse(TestFolder.Document())!;
        document["paths"]!["/a"]!["get"]!["parameters"] = JsonNode.Parse(
            "[" + string.Join(",", names.Select(name => $$"""{"name": "{{name}}", "in": "query", "schema": {"type": "string"} }""")) + "]"
        );
        return SpecTool.Json.CanonicalJson.Write((JsonObject)document);
    }

    private string? Arguments(string path = "/a") =>
        JsonNode.Parse(_folder.Read("openapi/openapi.json"))!["paths"]![path]!["get"]!["x-arguments"]?.ToJsonString();
}
