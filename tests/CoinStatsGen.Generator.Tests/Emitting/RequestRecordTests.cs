using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Optional parameters come as arguments and in a record; a document that freezes the arguments may grow.</summary>
public sealed class RequestRecordTests
{
    private const string Frozen = """ "x-arguments": ["from", "page"], """;

    [Fact]
    public async Task Operation_WithFewOptionalParameters_TakesThemBothWays() =>
        (
            await SentAsync(
                Operation(["page", "limit"]),
                """
                await client.Things.GetThingsAsync("a", page: "2");
                await client.Things.GetThingsAsync("a", new GetThingsRequest { Page = "2", Limit = "3" });
                await client.Things.GetThingsWithResponseAsync("a", new GetThingsRequest { Limit = "3" });
                await client.Things.GetThingsAsync("a", request: new() { Limit = "4" });
                """
            )
        ).ShouldBe(["?page=2", "?page=2&limit=3", "?limit=3", "?limit=4"]);

    [Fact]
    public async Task Operation_WithFrozenArguments_TakesFurtherOnesInTheRecordOnly() =>
        (
            await SentAsync(
                Operation(["page", "limit", "from", "to", "currency"], Frozen),
                """
                await client.Things.GetThingsAsync("a", "1", "2");
                await client.Things.GetThingsAsync("a");
                await client.Things.GetThingsAsync("a", new GetThingsRequest { Currency = "EUR", Page = "3" });
                """
            )
        ).ShouldBe(["?from=1&page=2", "", "?page=3&currency=EUR"]);

    /// <summary>The same code, and so the compiled one, means the same before and after.</summary>
    [Fact]
    public void Interface_OfAFrozenOperation_HasTheSameMembersWhenParametersAreAdded()
    {
        var before = Interface(Operation(["page", "from"], Frozen));
        Interface(Operation(["limit", "page", "to", "from", "a", "b", "c"], Frozen)).ShouldBe(before, ignoreOrder: true);
        before.Count(static line => line.Contains("(string id,", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task Operation_FrozenBeforeItHadAny_KeepsItsSignature() =>
        (
            await SentAsync(
                Operation(["page"], """ "x-arguments": [], """),
                """
                await client.Things.GetThingsAsync("a", System.Threading.CancellationToken.None);
                await client.Things.GetThingsAsync("a", new GetThingsRequest { Page = "2" });
                """
            )
        ).ShouldBe(["", "?page=2"]);

    [Fact]
    public void Arguments_ThatAreNoParameters_AreTold() =>
        GeneratorHarness
            .Run(SpecBuilder.Document(Operation(["page"], """ "x-arguments": ["page", "pages"], """)))
            .Diagnostics.ShouldContain(d => d.GetMessage(null).Contains("\"pages\", which is no parameter", StringComparison.Ordinal));

    private static string Operation(string[] optional, string extra = "") =>
        SpecBuilder.Get(
            "/things/{id}",
            "get-things",
            string.Join(
                ",",
                optional
                    .Select(name => $$"""{ "name": "{{name}}", "in": "query", "schema": { "type": "string" } }""")
                    .Prepend("""{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }""")
            ),
            extra: extra
        );

    private static List<string> Interface(string operation) =>
        [
            .. GeneratorHarness
                .Run(SpecBuilder.Document(operation))["Things"]
                .Split('\n')
                .SkipWhile(static line => !line.Contains("interface IThingsClient", StringComparison.Ordinal))
                .TakeWhile(static line => line != "}")
                .Select(static line => line.Trim())
                .Where(static line => line.EndsWith(");", StringComparison.Ordinal)),
        ];

    private static async Task<IEnumerable<string>> SentAsync(string operation, string calls)
    {
        var (_, requests) = await new GeneratedProgram(SpecBuilder.Document(operation)).RunAsync(calls + " return \"\";");
        return requests.Select(static request => request.PathAndQuery["/things/a".Length..]);
    }
}
