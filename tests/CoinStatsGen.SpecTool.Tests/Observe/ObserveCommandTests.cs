using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoinStats;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Tests.Commands;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Observe;

public sealed class ObserveCommandTests : IDisposable
{
    private const string Document = """
        {"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "x-error-rules": [{"status": 406, "means": "credits-exhausted"}],
         "paths": {
           "/v1/rows": {"get": {"operationId": "get-rows", "x-empty-forms": [{"rows": null}], "responses": {
             "200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Rows"} } } },
             "404": {"description": "d", "content": {"application/json": {"example": {"message": "m"} } } } } } },
           "/v1/rows/{id}": {"get": {"operationId": "get-rows.one", "responses": {"2XX": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Row"} } } } } } } },
         "components": {"schemas": {
           "Rows": {"type": "object", "required": ["rows"], "properties": {"rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}, "x-also-named": ["result"] } } },
           "Row": {"type": "object", "required": ["id"], "properties": {
             "id": {"type": "string"}, "rank": {"type": "integer"}, "kind": {"type": "string", "enum": ["coin"]}, "at": {"type": "string", "format": "date-time"},
             "price": {"anyOf": [{"type": "number"}, {"type": "object", "properties": {"USD": {"type": "number"} }, "additionalProperties": {"type": "number"} }] },
             "free": {"type": "object"} } } } } }
        """;

    private readonly TestFolder _folder = new();

    public ObserveCommandTests() => _folder.Write("document.json", Document);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Observe_EveryKind_IsSaidPlaceByPlace_AndProposedSoThatItApplies()
    {
        _folder.Write(
            "seen/get-rows.first.json",
            """
            {"rows": [{"id": "a", "rank": 1.5, "kind": "coin", "price": {"USD": 1, "EUR": 2}, "free": {"x": 1}}, {"rank": null, "kind": "stock", "it's": true}, {"price": "dear", "at": "noon", "id": "c"}]}
            """
        );
        _folder.Write("seen/get-rows.empty.json", "[]");
        _folder.Write("seen/get-rows.s451.json", """{"message": "no"}""");

        var run = await ObserveAsync();

        run.Error.ShouldBe("no action: get-rows otherType $.rows[*].at: the document has no such place, or already allows it.\n");
        run.ExitCode.ShouldBe(1);
        Snapshot.Match(run.Out, "Observed", "txt");
        var built = BuildCommand.Build(
            new("d", Document),
            new("o", run.Out[run.Out.IndexOf('{', run.Out.IndexOf("of them", StringComparison.Ordinal))..])
        );
        built.Problems.ShouldBeEmpty();
        _folder.Write("document.json", built.Text);
        (await ObserveAsync()).Out.ShouldStartWith(
            """
            get-rows.empty.json: get-rows 200: 0 deviations
            get-rows.first.json: get-rows 200: 1 deviation
              otherType  $.rows[*].at  expected a date and time such as 2026-05-08T09:17:04.663Z, found string, 1 time
            get-rows.s451.json: get-rows 451: 0 deviations

            """.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData("get-rows", """{"rows": [{"id": "a"}]}""")]
    [InlineData("get-rows.known-empty-form", """{ "rows" : null }""")]
    [InlineData("get-rows.other-name", """{"result": [{"id": "a"}]}""")]
    [InlineData("get-rows.s404", """{"error": "older", "message": "m"}""")]
    [InlineData("get-rows.out-of-credits.s406", """{"message": "m"}""")]
    [InlineData("get-rows.one.label", """{"id": "a", "price": 1, "at": "2026-01-01T00:00:00Z"}""")]
    public async Task Observe_WhatTheDocumentSays_IsFine(string name, string body)
    {
        _folder.Write($"seen/{name}.json", body);

        var run = await ObserveAsync();

        run.Out.ShouldEndWith("0 deviations\n1 answer, 0 of them with deviations\n");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Observe_WhatOurRecorderWrote_IsRead()
    {
        var folder = Path.Combine(_folder.Path, "seen");
        using (var http = new HttpClient(new CoinStatsRecordingHandler(folder) { InnerHandler = new Answers() }))
        {
            foreach (var path in new[] { "v1/rows", "rows", "v1/rows/a" })
            {
                await http.GetStringAsync(new Uri("https://api.example/" + path));
            }
        }

        var run = await ObserveAsync();

        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("get-rows 200: 1 deviation\n  unknownMember  $.new  expected no such member, found number, 1 time\n");
        run.Out.ShouldContain("get-rows.one 200: 3 deviations\n");
        run.Out.ShouldContain("3 answers, 3 of them with deviations\n");
        run.Out.ShouldContain("get-rows $.new, 2 times");
    }

    [Fact]
    public async Task Observe_FilesThatCannotBeUsed_AreNamed_AndTheOthersRead()
    {
        _folder.Write("seen/get-rows.broken.json", "{\"rows\": [}");
        _folder.Write("seen/get-rows.deep.json", new string('[', 5_000) + new string(']', 5_000));
        _folder.Write("seen/get-rows.fine.json", """{"rows": []}""");
        _folder.Write("seen/nobody-knows.json", "{}");
        _folder.Write(
            "seen/recording.json",
            """{"request": {"method": "GET", "urlPath": "/elsewhere"}, "response": {"status": 200, "body": "{}"}}"""
        );
        _folder.Write("seen/shapeless.json", """{"request": {"method": 5}, "response": {"status": "x"}}""");
        using (var huge = File.Create(Path.Combine(_folder.Path, "seen", "get-rows.huge.json")))
        {
            huge.SetLength(65L * 1024 * 1024);
        }

        var run = await ObserveAsync();

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldBe("get-rows.fine.json: get-rows 200: 0 deviations\n1 answer, 0 of them with deviations\n");
        var told = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told.Length.ShouldBe(6);
        told[0].ShouldStartWith("get-rows.broken.json(1,11): ");
        told[1].ShouldStartWith("get-rows.deep.json");
        told[2].ShouldStartWith("get-rows.huge.json: larger than 64 MiB");
        told[3].ShouldStartWith("nobody-knows.json: the document has no operation of that name.");
        told[4].ShouldBe("recording.json: the document has no operation GET /elsewhere.");
        told[5].ShouldStartWith("shapeless.json: a recording without method and urlPath");
    }

    [Fact]
    public async Task Observe_AnswerWithManyDifferences_IsCut()
    {
        _folder.Write(
            "seen/get-rows.one.many.json",
            new JsonObject(Enumerable.Range(0, 1_500).Select(i => KeyValuePair.Create($"m{i}", (JsonNode?)"\u001b[2J"))).ToJsonString()
        );

        var run = await ObserveAsync();

        run.Out.ShouldContain("1000 deviations\n");
        run.Out.ShouldContain("  and 501 more\n");
        run.Out.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task Observe_Out_WritesTheOverlayWithTheEvidenceGiven()
    {
        _folder.Write("seen/get-rows.json", "{}");

        var run = await ObserveAsync("--out", "proposed.json", "--evidence", "LIVE");

        run.Out.ShouldContain("proposed.json: 1 proposed actions for 1 findings.");
        var action = JsonNode.Parse(_folder.Read("proposed.json"))!["actions"]![0]!;
        ((string)action["target"]!).ShouldBe("$.paths['/v1/rows'].get");
        ((string)action["x-reason"]!).ShouldStartWith(
            "LIVE: An answer that means that nothing is there, seen in 1 answers: get-rows $, 1 times."
        );
        action["update"]!.ToJsonString().ShouldBe("""{"x-empty-forms":[{}]}""");
    }

    [Theory]
    [InlineData("no-such-folder", "no-such-folder is no folder.\n")]
    [InlineData("openapi/nothing", "openapi/nothing holds no .json file.\n")]
    public async Task Observe_NothingToRead_IsWrongUse(string folder, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "openapi", "nothing"));

        var run = await ToolRun.RunAsync(_folder.Path, "observe", folder, "--document", "document.json");

        (run.ExitCode, run.Error).ShouldBe((2, message));
    }

    private Task<ToolRun> ObserveAsync(params string[] more) =>
        ToolRun.RunAsync(_folder.Path, ["observe", "seen", "--document", "document.json", .. more]);

    private sealed class Answers : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent("""{"rows": [], "new": 1}""", Encoding.UTF8, "application/json"),
                    RequestMessage = request,
                }
            );
    }
}
