using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.OpenApi.Tests.Reading;

/// <summary>
/// Ids of operations that the document gives twice, not at all, or that others have: by what they are, never by where they stand.
/// </summary>
public sealed class OperationIdTests
{
    private const string Clashing = """
        {
          "/b": { "get": { "operationId": "x", "responses": {} }, "post": { "operationId": "x", "responses": {} }, "put": { "operationId": "get-c", "responses": {} } },
          "/a": { "get": { "operationId": "x", "responses": {} }, "delete": { "operationId": " ", "responses": {} } },
          "/c": { "get": { "responses": {} }, "post": { "operationId": "x", "responses": {} } },
          "/c/": { "get": { "operationId": "x", "responses": {} } },
          "/c/{d}": { "get": { "responses": {} } },
          "/c/d": { "get": { "responses": {} }, "patch": { "operationId": "GET /c/{d}", "responses": {} } }
        }
        """;

    [Fact]
    public void Read_MadeIdThatIsTaken_IsMethodAndPathAndNeverPushesAGivenOne()
    {
        var result = Spec.Read(
            """{"/a":{"get":{"responses":{}}},"/b":{"get":{"operationId":"get-a","responses":{}}},"/a/":{"get":{"responses":{}}}}"""
        );

        result.Problems.ShouldBeEmpty();
        result.Model!.Operations.Select(operation => operation.Id).ShouldBe(["GET /a", "get-a", "GET /a/"]);
    }

    [Theory]
    [InlineData("/a", "/b")]
    [InlineData("/b", "/a")]
    public void Read_IdTwice_TheFirstByPathKeepsItWhereverItStands(string first, string second)
    {
        var result = Spec.Read(
            """{"first":{"get":{"operationId":"x","responses":{}}},"second":{"get":{"operationId":"x","responses":{}}}}"""
                .Replace("first", first, StringComparison.Ordinal)
                .Replace("second", second, StringComparison.Ordinal)
        );

        Ids(result.Model!).ShouldBe(["GET /a: x", "GET /b: get-b"]);
        result
            .SingleProblem(DocumentProblemKind.DuplicateOperationId, "The operationId \"x\" stands twice; this one is read as \"get-b\"")
            .Pointer.ShouldBe("/paths/~1b/get/operationId");
    }

    [Fact]
    public void Read_IdTwiceWhereOneIsLeftOut_TheOtherKeepsIt()
    {
        var result = Spec.Read(
            """{"/a":{"get":{"operationId":"x","parameters":[7],"responses":{}}},"/b":{"get":{"operationId":"x","responses":{}}}}"""
        );

        Ids(result.Model!).ShouldBe(["GET /b: x"]);
    }

    [Fact]
    public void Read_ClashingIds_AreAllDifferent() =>
        Ids(Spec.Read(Clashing).Model!)
            .ShouldBe([
                "DELETE /a: delete-a",
                "GET /a: x",
                "GET /b: get-b",
                "GET /c/: GET /c/",
                "GET /c/d: get-c-d",
                "GET /c/{d}: GET /c/{d} 2",
                "GET /c: GET /c",
                "PATCH /c/d: GET /c/{d}",
                "POST /b: post-b",
                "POST /c: post-c",
                "PUT /b: get-c",
            ]);

    [Fact]
    public void Read_AnyOrder_GivesTheSameIds()
    {
        var expected = Ids(Spec.Read(Clashing).Model!);
        for (var seed = 0; seed < 50; seed++)
        {
            Ids(Spec.Read(Shuffled(JsonNode.Parse(Clashing)!.AsObject(), new Random(seed)).ToJsonString()).Model!)
                .ShouldBe(expected, $"seed {seed}");
        }
    }

    private static JsonObject Shuffled(JsonObject members, Random random) =>
        new(
            members
                .OrderBy(_ => random.Next())
                .Select(member => new KeyValuePair<string, JsonNode?>(
                    member.Key,
                    member.Value is JsonObject inner ? Shuffled(inner, random) : member.Value?.DeepClone()
                ))
        );

    private static List<string> Ids(ApiDocument model) =>
        [.. model.Operations.Select(operation => $"{operation.Method} {operation.Path}: {operation.Id}").Order(StringComparer.Ordinal)];
}
