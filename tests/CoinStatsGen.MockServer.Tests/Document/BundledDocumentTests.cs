using System.Text;
using System.Text.Json;
using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer.Tests.Document;

/// <summary>The real document as smoke: every operation, every documented status.</summary>
public sealed class BundledDocumentTests
{
    private static readonly CompiledDocument Bundled = BundledDocument.Compile(0, CancellationToken.None);

    public static IEnumerable<object[]> Answers =>
        Bundled.Operations.SelectMany(o => o.Statuses.Select(status => new object[] { o.Id, status }));

    [Fact]
    public void Compile_HasEveryOperation() => Bundled.Operations.Length.ShouldBe(61);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_EachDocumentedStatus_CanBeAskedFor(string id, int status)
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        var operation = Bundled.Find(id)!;
        var path =
            "/"
            + string.Join(
                '/',
                operation.PathTemplate.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => s.StartsWith('{') ? "x" : s)
            );
        var result = await client.SendAsync(operation.Method, path, body: null, [("Prefer", $"code={status}")]);
        result.Status.ShouldBe(status);
        result.Body.ShouldBe(Encoding.UTF8.GetString(operation.Answer(status)!.Body(path)));
        result.Body.ShouldNotContain("<requested-endpoint>");
        if (status >= 400)
        {
            result.Json.GetProperty("statusCode").GetInt32().ShouldBe(status);
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_EachDocumentedStatus_FitsItsSchema(string id, int status)
    {
        var operation = Bundled.Find(id)!;
        var response = operation.Spec.Responses.Single(r => r.StatusCode == status);
        var schema = response.Content[0].Schema ?? Bundled.Catalog.Schemas["ErrorResponse"];
        SchemaFaults.Of(Bundled.Catalog, schema, operation.Answer(status)!.Body(operation.PathTemplate)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_SeedOperation_IsBuiltFromThePropertyExamples()
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        var result = await client.GetAsync("/v1/wallet/balance/many?wallets=ethereum:0x1,all:0x2");
        result.Status.ShouldBe(200, result.Body);
        var wallet = result.Json[0];
        wallet.GetProperty("blockchain").GetString().ShouldNotBeNullOrEmpty();
        wallet.GetProperty("balances")[0].GetProperty("amount").ValueKind.ShouldBe(JsonValueKind.Number);
        (await client.GetAsync("/v1/wallet/balance/many?address=0x1")).Message.ShouldContain(
            "give 'wallets', or 'address' and 'blockchain'"
        );
    }

    [Fact]
    public async Task Answer_ExampleValuesOfTheDocument_AreAccepted()
    {
        await using var client = new MockClient(new CoinStatsMockOptions());
        var result = await client.GetAsync(
            "/v1/coins?page=1&limit=20&sortBy=marketCap&sortDir=desc&coinIds=bitcoin,ethereum&marketCap~greaterThan=1000000000"
        );
        result.Status.ShouldBe(200, result.Body);
    }

    [Fact]
    public void Compile_NotADocument_SaysWhere()
    {
        Should
            .Throw<CoinStatsMockException>(() => CoinStatsMockServer.CreateSocketFree(new CoinStatsMockOptions { SpecJson = "{ nope" }))
            .Message.ShouldStartWith("The document cannot be served: line 1, column");
        Should
            .Throw<CoinStatsMockException>(() =>
                CoinStatsMockServer.CreateSocketFree(
                    new CoinStatsMockOptions { SpecJson = """{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{}}""" }
                )
            )
            .Message.ShouldBe("The document cannot be served: it has no operations");
    }
}
