using System.Text.Json.Nodes;
using CoinStats;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Tests.Commands;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.SpecTool.Tests.Drift;

public sealed class DriftCommandTests : IDisposable
{
    private const string Document = """
        {"openapi": "3.0.0", "info": {"title": "T", "version": "1"},
         "paths": {"/a": {"get": {"operationId": "get-a", "responses": {"200": {"description": "d", "content": {"application/json": {"schema":
           {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}}}}}}},
           "/b": {"get": {"operationId": "get-b", "responses": {"200": {"description": "d", "content": {"application/json": {"schema":
           {"type": "object", "properties": {"rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}}, "by": {"type": "object", "additionalProperties": {"type": "number"}}}}}}}}}}},
         "components": {"schemas": {
           "Base": {"type": "object", "required": ["id", "it's"], "properties": {"id": {"type": "string"}, "it's": {"type": "number"}}},
           "Row": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "properties": {"kind": {"type": "string", "enum": ["coin"]}, "rank": {"type": "integer"}}}]}}}}
        """;

    private readonly TestFolder _folder = new();

    public DriftCommandTests() => _folder.Write("document.json", Document);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Drift_EveryKind_ProposesActionsThatApply()
    {
        _folder.Write(
            "report.json",
            Report(
                    Finding("get-a", DriftKind.UnknownMember, "$[*].riskScore", 7, "number"),
                    Finding("get-a", DriftKind.MissingMember, "$[*]['it\\'s']", 2),
                    Finding("get-a", DriftKind.UnknownValue, "$[*].kind", 3, "string", "stock"),
                    Finding("get-a", DriftKind.OtherType, "$[*].rank", 4, "null"),
                    Finding("get-b", DriftKind.OtherType, "$.by.bitcoin", 5, "string"),
                    Finding("get-b", DriftKind.UnknownValue, "$.rows[*].kind", 1, "string", "stock")
                )
                .ToJson()
        );

        var run = await ToolRun.RunAsync(_folder.Path, "drift", "report.json", "--document", "document.json");

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        Snapshot.Match(run.Out, "DriftProposals", "json");
        var built = BuildCommand.Build(new("d", Document), new("o", run.Out));
        built.Problems.ShouldBeEmpty();
        var schemas = JsonNode.Parse(built.Text)!["components"]!["schemas"]!;
        schemas["Base"]!["required"]!.ToJsonString().ShouldBe("""["id"]""");
        schemas["Row"]!["allOf"]![1]!["properties"]!["kind"]!["enum"]!.ToJsonString().ShouldBe("""["coin","stock"]""");
    }

    [Theory]
    [InlineData("no-such", DriftKind.UnknownMember, "$[*].x", "number")]
    [InlineData("get-a", DriftKind.UnknownMember, "$[*].rows.x", "number")]
    [InlineData("get-a", DriftKind.UnknownMember, "$[*].id", "number")]
    [InlineData("get-a", DriftKind.UnknownMember, "$[*].cut…", "number")]
    [InlineData("get-a", DriftKind.UnknownMember, "$[*]['open", "number")]
    [InlineData("get-a", DriftKind.MissingMember, "$[*].rank", null)]
    [InlineData("get-a", DriftKind.MissingMember, "$", null)]
    public async Task Drift_FindingWithoutAPlace_IsSaidAndNotGuessed(string operation, DriftKind kind, string path, string? found)
    {
        _folder.Write("report.json", Report(Finding(operation, kind, path, 1, found)).ToJson());

        var run = await ToolRun.RunAsync(_folder.Path, "drift", "report.json", "--document", "document.json");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith($"no action: {operation} ");
        run.Out.ShouldContain("\"actions\": []");
    }

    [Fact]
    public async Task Drift_WithoutOut_WritesNothing()
    {
        _folder.Write("report.json", Report().ToJson());
        var before = _folder.State();

        (await ToolRun.RunAsync(_folder.Path, "drift", "report.json")).ExitCode.ShouldBe(0);

        _folder.State().ShouldBe(before);
    }

    [Fact]
    public async Task Drift_Out_WritesTheOverlayThere()
    {
        _folder.Write("report.json", Report(Finding("get-a", DriftKind.UnknownMember, "$.new", 7, "array")).ToJson());

        var run = await ToolRun.RunAsync(_folder.Path, "drift", "report.json", "--out", "proposed.json");

        run.Out.ShouldStartWith("proposed.json: 1 proposed actions for 1 findings.");
        _folder.Read("proposed.json").ShouldContain("\"target\": \"$.components.schemas['Row']\"");
    }

    [Theory]
    [InlineData("[]", "report.json: the document is not a JSON object")]
    [InlineData("", "report.json(1,1): The text is not JSON: expected a value, found the end of the text.")]
    [InlineData(
        "{\n  \"coinstatsDrift\": 1.0,\n}",
        "report.json(3,1): The text is not JSON: expected a name in quotes behind the comma, found '}'."
    )]
    [InlineData("{\n  \"findings\": [],\n \"findings\": []}", "report.json(3,2): The name \"findings\" stands twice in one object")]
    [InlineData(
        "{}",
        "report.json(1,1): not a drift report of version 1.0: \"coinstatsDrift\": \"1.0\" is expected. A drift report is the text "
            + "that DriftReport.ToJson() writes."
    )]
    [InlineData("{\n\"coinstatsDrift\":\"2.0\"}", "report.json(2,18): not a drift report of version 1.0")]
    [InlineData("""{"coinstatsDrift":"1.0"}""", "report.json(1,1): findings is not a list")]
    [InlineData(
        "{\"coinstatsDrift\":\"1.0\",\n\"findings\":[\n {\"operation\":1,\"kind\":\"a\",\"path\":\"$\"}]}",
        "report.json(3,2): findings/0 needs operation, kind and path (texts) and count (a whole number); missing or of another "
            + "type: operation, count."
    )]
    [InlineData("""{"coinstatsDrift":"1.0","findings":[7]}""", "report.json(1,37): findings/0 needs")]
    public async Task Drift_NoReport_SaysWhatIsWrong(string text, string message)
    {
        _folder.Write("report.json", text);

        var run = await ToolRun.RunAsync(_folder.Path, "drift", "report.json", "--document", "document.json");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Drift_NoSuchFile_IsWrongUse() => (await ToolRun.RunAsync(_folder.Path, "drift", "nowhere.json")).ExitCode.ShouldBe(2);

    private static DriftReport Report(params DriftFinding[] findings) =>
        new()
        {
            From = DateTimeOffset.UnixEpoch,
            To = DateTimeOffset.UnixEpoch.AddDays(1),
            Answers = 340,
            Findings = findings,
        };

    private static DriftFinding Finding(
        string operation,
        DriftKind kind,
        string path,
        long count,
        string? found = null,
        string? value = null
    ) =>
        new()
        {
            Operation = operation,
            Kind = kind,
            Path = path,
            Found = found,
            Value = value,
            Count = count,
        };
}
