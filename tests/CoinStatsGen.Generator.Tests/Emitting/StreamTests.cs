using System.Text;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>Methods that read answers which go on, by the media types the document lists.</summary>
public sealed class StreamTests
{
    private const string Event =
        """{ "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" }, "text": { "type": "string" } } }""";
    private const string ServerEvent = """
        { "type": "object", "required": ["data"], "properties": { "data": { "type": "string" }, "event": { "type": "string" }, "id": { "type": "string" } } }
        """;

    [Theory]
    [InlineData("text/event-stream", "data: {\"id\":1}\n\ndata: {\"id\":2}\n\n")]
    [InlineData("application/x-ndjson", "{\"id\":1}\n{\"id\":2}\n")]
    [InlineData("application/jsonl", "{\"id\":1}\n{\"id\":2}")]
    [InlineData("application/json-seq", "\u001e{\"id\":1}\n\u001e{\"id\":2}\n")]
    public async Task Stream_SchemaOfAnItem_GivesItems(string mediaType, string body)
    {
        foreach (
            var content in new[]
            {
                $$""" "schema": {{Event}} """,
                $$""" "itemSchema": {{Event}} """,
                $$""" "schema": { "type": "array", "items": {{Event}} } """,
            }
        )
        {
            var (result, requests) = await CallAsync($$""" "{{mediaType}}": { {{content}} } """, Ids, mediaType, body);
            result.ShouldBe("1,2");
            requests[0].Headers["Accept"].ShouldBe(mediaType);
        }
    }

    [Fact]
    public async Task Stream_BesideJson_BothFormsAreThere()
    {
        var content =
            $$""" "application/json": { "schema": { "type": "object", "properties": { "whole": { "type": "string" } } } }, "text/event-stream": { "schema": {{Event}} } """;
        (await CallAsync(content, Ids, "text/event-stream", "data: {\"id\":1}\n\n")).Result.ShouldBe("1");
        var (result, requests) = await CallAsync(
            content,
            "return (await client.Things.DoItAsync()).Whole!;",
            "application/json",
            """{"whole":"all"}"""
        );
        result.ShouldBe("all");
        requests[0].Headers["Accept"].ShouldBe("application/json");
    }

    [Fact]
    public async Task Stream_ItemSchemaOfTheEvent_GivesEvents() =>
        (
            await CallAsync(
                $$""" "text/event-stream": { "itemSchema": {{ServerEvent}} } """,
                """var all = ""; await foreach (var e in client.Things.StreamDoItAsync()) all += e.Event + e.Id + e.Data; return all;""",
                "text/event-stream",
                "event: add\nid: 7\ndata: x\ndata: y\n\n"
            )
        ).Result.ShouldBe("add7x\ny");

    [Theory]
    [InlineData(""" "text/event-stream": { } """)]
    [InlineData(""" "text/event-stream": { "schema": { "type": "string" } } """)]
    public async Task Stream_EventsOfText_GivesTheirData(string content) =>
        (
            await CallAsync(
                content,
                """var all = ""; await foreach (string e in client.Things.StreamDoItAsync()) all += "[" + e + "]"; return all;""",
                "text/event-stream",
                "data: a\n\ndata: b\"\n\n"
            )
        ).Result.ShouldBe("[a][b\"]");

    [Fact]
    public async Task Stream_WholeText_IsStillThere() =>
        (
            await CallAsync(
                $$""" "application/x-ndjson": { "schema": {{Event}} } """,
                "return await client.Things.DoItAsync();",
                "application/x-ndjson",
                "{}\n"
            )
        ).Result.ShouldBe("{}\n");

    private const string Ids =
        """var all = new List<int>(); await foreach (var e in client.Things.StreamDoItAsync()) all.Add((int)e.Id); return string.Join(',', all);""";

    private static Task<(string Result, IReadOnlyList<RecordedRequest> Requests)> CallAsync(
        string content,
        string lines,
        string mediaType,
        string body
    ) =>
        new GeneratedProgram(
            SpecBuilder.Document(
                $$""" "/a": { "get": { "operationId": "do-it", "tags": ["Things"], "responses": { "200": { "description": "ok", "content": { {{content}} } } } } } """
            )
        ).RunAsync(lines, _ => new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, mediaType) });
}
