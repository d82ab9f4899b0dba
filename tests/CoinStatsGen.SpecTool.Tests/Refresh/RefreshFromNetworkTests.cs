using System.IO.Compression;
using CoinStatsGen.SpecTool.Tests.Commands;

namespace CoinStatsGen.SpecTool.Tests.Refresh;

public sealed class RefreshFromNetworkTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestHttpServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Refresh_FromUrl_ReadsTheDocumentAndItsReferences()
    {
        _server.Serve(
            "/api/openapi.yaml",
            """
            openapi: 3.0.0
            info: {title: T, version: '1'}
            servers: [{url: 'https://a.example'}]
            tags: [{name: G}]
            paths:
              /a: {$ref: 'a.yaml'}
              /b: {get: {operationId: get-b, tags: [G], responses: {'200': {description: d, content: {application/json: {schema: {$ref: 'rows.json#/Row'}}}}}}}
            """
        );
        _server.Serve(
            "/api/a.yaml",
            "get: {operationId: get-a, tags: [G], responses: {'200': {description: d, content: {application/json: {schema: {$ref: "
                + "'rows.json#/Row'}}}}}}"
        );
        _server.Serve(
            "/api/rows.json",
            """{"Row": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "n": {"type": "number"}}}}"""
        );

        var run = await RefreshAsync("/api/openapi.yaml", "--write");

        run.Out.ShouldContain("GET /c  [operation-removed]", customMessage: run.Error);
        run.Out.ShouldContain("1 breaking, 0 compatible, 0 documentation");
        run.Out.ShouldEndWith("2 operations, were 3. Written.\n");
    }

    [Fact]
    public async Task Refresh_FromIndexOfPages_UnitesThemAndTheirRules()
    {
        _server.Serve(
            "/docs/llms.txt",
            "# Docs\n- [A](a.md): a\n- [B](/docs/b.md)\n- [C](c.md)\n- [Guide](guide.md)\n- [Site](https://elsewhere.example/)\n"
        );
        _server.Serve("/docs/a.md", Page("/a", "<Note>**5** credits per request</Note><Note>Only on Sundays.</Note>"));
        _server.Serve("/docs/b.md", Page("/b", "<Note>**3** credits per request</Note>"));
        _server.Serve("/docs/c.md", Page("/c", ""));
        _server.Serve("/docs/guide.md", "# A guide\n```yaml\na: 1\n```\n");

        var run = await RefreshAsync("/docs/llms.txt", "--write");

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Out.ShouldContain("GET /a  [credits-raised]");
        run.Out.ShouldContain("A call costs 5 credits, was 2.");
        run.Out.ShouldContain("GET /a: Only on Sundays.");
        run.Out.ShouldContain("3 documents read");
        _folder.Read("openapi/overlay.json").ShouldContain("\"note\": \"kept\"");
    }

    [Fact]
    public async Task Refresh_PagesThatDiffer_AreAFinding()
    {
        var before = _folder.State();
        _server.Serve("/llms.txt", "[A](a.md) [B](b.md)");
        _server.Serve("/a.md", Page("/a", ""));
        _server.Serve("/b.md", Page("/b", "").Replace("\"number\"", "\"integer\"", StringComparison.Ordinal));

        var run = await RefreshAsync("/llms.txt", "--write");

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain($"/components/schemas/Row: {_server.Address}/a.md and {_server.Address}/b.md differ:");
        run.Out.ShouldContain("Nothing is written: see the errors.");
        _folder.State().ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_DownloadThatFails_ChangesNothingAndSaysWhy()
    {
        var before = _folder.State();
        var document = TestFolder.Document();
        _server.Serve("/cut.json", document[..200], document.Length);
        _server.Redirect("/away.json", "http://elsewhere.invalid/openapi.json");
        _server.Redirect("/loop.json", "/loop.json");

        (await RefreshAsync("/none.json", "--write")).Error.ShouldContain("the server answers 404");
        (await RefreshAsync("/cut.json", "--write")).Error.ShouldContain("the download failed");
        (await RefreshAsync("/away.json", "--write")).Error.ShouldContain(
            "elsewhere.invalid is not the source's own: --allow-host elsewhere.invalid allows it"
        );
        (await RefreshAsync("/loop.json", "--write")).Error.ShouldContain("more than 5 redirects");
        _folder.State().ShouldBe(before);
    }

    [Fact]
    public async Task Refresh_Redirect_ToAnAllowedHost_IsFollowed()
    {
        _server.Redirect("/old.json", $"http://localhost:{_server.Port}/new.json");
        _server.Serve("/new.json", TestFolder.Document());

        var run = await RefreshAsync("/old.json", "--allow-host", $"localhost:{_server.Port}");

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Out.ShouldContain("Nothing to write.");
    }

    [Fact]
    public async Task Refresh_Redirect_ToAnotherPortOfTheHost_IsRefused()
    {
        using var other = new TestHttpServer();
        other.Serve("/new.json", TestFolder.Document());
        _server.Redirect("/old.json", other.Address + "/new.json");

        var run = await RefreshAsync("/old.json");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"127.0.0.1:{other.Port} is not the source's own: --allow-host 127.0.0.1:{other.Port} allows it");
    }

    [Fact]
    public async Task Refresh_BodyThatTrickles_EndsWithTheTimeout()
    {
        _server.Stall("/slow.json", "{\"openapi\":");

        var run = await RefreshAsync("/slow.json", "--timeout", "1");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("no whole answer within 1 s: --timeout gives it more");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Refresh_BrokenCompression_IsAnErrorWithItsAddress(string encoding)
    {
        _server.ServeEncoded("/broken.json", encoding, [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]);

        var run = await RefreshAsync("/broken.json");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{_server.Address}/broken.json: ");
    }

    [Fact]
    public async Task Refresh_CompressedBomb_StopsAtTheLimit()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 64; i++)
            {
                await gzip.WriteAsync(new byte[1024 * 1024]);
            }
        }

        _server.ServeEncoded("/bomb.json", "gzip", packed.ToArray());

        var run = await RefreshAsync("/bomb.json", "--max-size", "1");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("larger than allowed");
    }

    [Fact]
    public async Task Refresh_PageWithoutAnEnding_IsKnownByItsText()
    {
        _server.Serve(
            "/docs/a",
            Page("/a", "<Note>**2** credits per request</Note>").Replace("# Page", "> A page", StringComparison.Ordinal)
        );

        var run = await RefreshAsync("/docs/a", "--partial");

        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Out.ShouldStartWith("No change.");
    }

    [Fact]
    public async Task Refresh_LargerThanAllowed_IsRefused()
    {
        _server.Serve("/large.json", new string(' ', 2 * 1024 * 1024) + TestFolder.Document());

        var run = await RefreshAsync("/large.json", "--max-size", "1");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("larger than allowed");
    }

    private Task<ToolRun> RefreshAsync(string path, params string[] more) =>
        ToolRun.RunAsync(_folder.Path, ["refresh", "--from", _server.Address + path, .. more]);

    private static string Page(string path, string notes) =>
        $"# Page\n\n{notes}\n\n````yaml /openapi.json get {path}\n{TestFolder.Document(path)}````\n";
}
