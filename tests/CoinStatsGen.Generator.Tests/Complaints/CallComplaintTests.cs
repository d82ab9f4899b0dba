using System.Net;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Complaints;

/// <summary>What users of other generators complain of most: calls that go wrong, and errors that say nothing.</summary>
public sealed class CallComplaintTests
{
    private static readonly string Document = SpecBuilder.Document(
        string.Join(
            ",",
            SpecBuilder.Get(
                "/things",
                "get-things",
                """{ "name": "ids", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }""",
                """{ "type": "array", "items": { "type": "string" } }"""
            ),
            """ "/things/{id}": { "delete": { "operationId": "delete-thing", "tags": ["Things"], "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ], "responses": { "204": { "description": "gone" }, "404": { "description": "none" } } } } """,
            """ "/jobs": { "post": { "operationId": "start-job", "tags": ["Things"], "responses": { "200": { "description": "done", "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } }, "202": { "description": "later" } } } } """
        )
    );

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Accepted)]
    public async Task Complaint06_SuccessWithoutABody_IsASuccess(HttpStatusCode status)
    {
        var (result, _) = await new GeneratedProgram(Document).RunAsync(
            """await client.Things.DeleteThingAsync("a"); return "done " + ((await client.Things.DeleteThingWithResponseAsync("a")).IsSuccess);""",
            _ => new HttpResponseMessage(status)
        );

        result.ShouldBe("done True");
    }

    [Fact]
    public async Task Complaint06_OtherSuccessStatus_IsNoError() =>
        (
            await new GeneratedProgram(Document).RunAsync(
                """return (await client.Things.StartJobAsync())?.Id ?? "nothing";""",
                _ => new HttpResponseMessage(HttpStatusCode.Accepted)
            )
        ).Result.ShouldBe("nothing");

    [Fact]
    public async Task Complaint07_ErrorBody_IsKeptWithStatusHeadersAndRequestId()
    {
        var (result, _) = await new GeneratedProgram(Document).RunAsync(
            """
            try { await client.Things.DeleteThingAsync("a"); return "no error"; }
            catch (CoinStatsNotFoundException e) { return $"{e.StatusCode}|{e.Body}|{e.RequestId}|{e.Headers["X-Trace"]}|{e.Operation?.Id}"; }
            """,
            _ =>
            {
                var response = AnsweringHandler.Json("""{"message":"no such thing","hint":7}""", HttpStatusCode.NotFound);
                response.Headers.Add("x-request-id", "r-1");
                response.Headers.Add("X-Trace", "t-1");
                return response;
            }
        );

        result.ShouldBe("""404|{"message":"no such thing","hint":7}|r-1|t-1|delete-thing""");
    }

    [Fact]
    public async Task Complaint07_ErrorBody_IsThereWithoutAnException() =>
        (
            await new GeneratedProgram(Document).RunAsync(
                """var r = await client.Things.DeleteThingWithResponseAsync("a"); return r.StatusCode + " " + r.Error!.RawBody;""",
                _ => AnsweringHandler.Json("plain text", HttpStatusCode.NotFound)
            )
        ).Result.ShouldBe("404 plain text");

    [Theory]
    [InlineData("ids: [\"a\", \"b c\"]", "/things?ids=a,b%20c")]
    [InlineData("", "/things")]
    [InlineData("ids: null", "/things")]
    public async Task Complaint08_QueryArrays_AreWrittenByStyleAndExplode(string arguments, string expected) =>
        (await new GeneratedProgram(Document).RunAsync($"await client.Things.GetThingsAsync({arguments}); return \"\";", "[]"))
            .Requests.Single()
            .PathAndQuery.ShouldBe(expected);

    [Theory]
    [InlineData("ids: []", "empty")]
    [InlineData("ids: [\"a,b\"]", "holds ','")]
    public async Task Complaint08_QueryArrays_WhatWouldBeReadOtherwiseIsRefused(string arguments, string expected) =>
        (
            await new GeneratedProgram(Document).RunAsync(
                $"try {{ await client.Things.GetThingsAsync({arguments}); return \"sent\"; }} catch (ArgumentException e) {{ return "
                    + $"e.Message; }}",
                "[]"
            )
        ).Result.ShouldContain(expected);

    [Fact]
    public async Task Complaint15_GivenHttpClient_IsUsedForEveryCallAndNotDisposedOf()
    {
        var (result, requests) = await new GeneratedProgram(Document).RunAsync(
            """
            await client.Things.GetThingsAsync();
            client.Dispose();
            using var second = new CoinStatsClient(http, new CoinStatsClientOptions());
            return (await second.Things.GetThingsAsync()).Count.ToString();
            """,
            "[]"
        );

        result.ShouldBe("0");
        requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Complaint15_Mocking_NeedsNoLibrary()
    {
        const string Fake = """
            var calls = System.Reflection.DispatchProxy.Create<IThingsClient, FakeThings>();
            return (await calls.GetThingsAsync())[0];
                }
            }

            internal class FakeThings : System.Reflection.DispatchProxy
            {
                protected override object? Invoke(System.Reflection.MethodInfo? method, object?[]? arguments) => Task.FromResult<IReadOnlyList<string>>(["fake"]);

                private static void Ignore()
                {
            """;

        (await new GeneratedProgram(Document).RunAsync(Fake, "[]")).Result.ShouldBe("fake");
    }
}
