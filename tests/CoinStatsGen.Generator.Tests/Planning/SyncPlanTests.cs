using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Planning;

/// <summary>When there is a method that syncs, then reads, and what it hands on.</summary>
public sealed class SyncPlanTests
{
    private const string Sync =
        """ "x-sync": { "start": "start-it", "status": "ask-it", "field": "state", "ready": "done", "notReady": 409 }, """;
    private const string State = """{ "type": "object", "properties": { "state": { "type": "string" } } }""";

    [Fact]
    public void EqualNames_AreHandedOn_MissingOnesAreAskedFor()
    {
        var text = Generate(
            read: Query("id", "string"),
            start: Query("id", "string") + "," + Query("other", "string"),
            status: Query("id", "string", required: true)
        );

        text.ShouldContain(
            "SyncAndReadItAsync(string? id = null, global::System.IProgress<global::CoinStats.SyncProgress>? progress = null, "
                + "global::CoinStats.SyncOptions? options = null, "
        );
        text.ShouldContain("syncToken => StartItAsync(id, other: null, syncToken),");
        text.ShouldContain(
            "await AskItAsync(global::CoinStats.Http.ApiArguments.Required(CoinStatsOperations.ReadIt, \"id\", id), syncToken)"
        );
    }

    [Fact]
    public void OneValueForAList_IsWrapped() =>
        Generate(Query("id", "integer"), List("id"), Query("id", "integer"))
            .ShouldContain("syncToken => StartItAsync(id is null ? null : [id.Value], syncToken),");

    [Fact]
    public void ManyOptional_GoFromRecordToRecord()
    {
        var many = string.Join(
            ",",
            Enumerable.Range(0, 5).Select(i => Query("p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), "integer"))
        );

        var text = Generate(many, many, Query("p0", "integer", required: true));

        text.ShouldContain("syncToken => StartItAsync(new StartItRequest { P0 = request?.P0, P1 = request?.P1, ");
        text.ShouldContain("Required(CoinStatsOperations.ReadIt, \"p0\", request?.P0), syncToken)");
    }

    [Fact]
    public void OfAnotherTag_IsCalledThere() =>
        Generate("", "", "", startTag: "Others").ShouldContain("syncToken => new OthersClient(_connection).StartItAsync(syncToken),");

    [Fact]
    public void Operation_NamesTheMethod() =>
        Run(Query("id", "string"), "", "")["CoinStatsOperations"].ShouldContain("SyncMethod = \"Things.SyncAndReadItAsync\"");

    [Fact]
    public void NamesOfItsOwnParameters_StayApart() =>
        Generate(Query("progress", "string") + "," + Query("options", "string"), "", "")
            .ShouldContain("SyncAndReadItAsync(string? progressValue = null, string? optionsValue = null, ");

    [Theory]
    [InlineData("required and not in the read", "", "\"required\": true,", "string")]
    [InlineData("of another type", "id", "", "integer")]
    public void StartThatCannotBeFilled_GivesNoMethod(string why, string read, string required, string type)
    {
        var start = $$"""{ "name": "id", "in": "query", {{required}} "schema": { "type": "{{type}}" } }""";

        Generate(read.Length == 0 ? "" : Query(read, "string"), start, "").ShouldNotContain("SyncAnd", Case.Sensitive, why);
    }

    [Fact]
    public void StartThatIsFilteredOut_GivesNoMethod()
    {
        var output = GeneratorHarness.Run(
            Document("", "", "", "Things", ""),
            new Dictionary<string, string> { ["CoinStatsGenOperations"] = "read-it;ask-it" }
        );

        output["Things"].ShouldNotContain("SyncAnd");
        output["CoinStatsOperations"].ShouldNotContain("SyncMethod");
    }

    [Fact]
    public void NameThatIsTaken_GivesNoMethod() =>
        GeneratorHarness
            .Run(Document("", "", "", "Things", "," + SpecBuilder.Get("/taken", "sync-and-read-it")))["Things"]
            .ShouldNotContain("SyncProgress");

    [Fact]
    public void StatusWithoutTheMember_GivesNoMethod() =>
        GeneratorHarness
            .Run(Document("", "", "", "Things", "").Replace("\"field\": \"state\"", "\"field\": \"gone\"", StringComparison.Ordinal))[
                "Things"
            ]
            .ShouldNotContain("SyncAnd");

    private static string Generate(string read, string start, string status, string startTag = "Things") =>
        Run(read, start, status, startTag)["Things"];

    private static GeneratorOutput Run(string read, string start, string status, string startTag = "Things") =>
        GeneratorHarness.Run(Document(read, start, status, startTag, ""));

    private static string Document(string read, string start, string status, string startTag, string more) =>
        SpecBuilder.Document(
            SpecBuilder.Get("/read", "read-it", read, extra: Sync)
                + ","
                + SpecBuilder.Get("/start", "start-it", start).Replace("Things", startTag, StringComparison.Ordinal)
                + ","
                + SpecBuilder.Get("/ask", "ask-it", status, State)
                + more
        );

    private static string Query(string name, string type, bool required = false) =>
        $$"""{ "name": "{{name}}", "in": "query", "required": {{(required ? "true" : "false")}}, "schema": { "type": "{{type}}" } }""";

    private static string List(string name) =>
        $$"""{ "name": "{{name}}", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } }""";
}
