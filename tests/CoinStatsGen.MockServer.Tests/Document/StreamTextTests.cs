using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Tests.Document;

/// <summary>Items as bodies that go on.</summary>
public sealed class StreamTextTests
{
    public static TheoryData<string, string, bool, string> Cases =>
        new()
        {
            { "application/x-ndjson", """[{"a":1},2]""", false, "{\"a\":1}\n2\n" },
            { "application/x-ndjson", """{ "a": [1] }""", false, "{\"a\":[1]}\n" },
            { "application/json-seq", "[1,2]", false, "\u001e1\n\u001e2\n" },
            { "text/event-stream", """[{"a":1},{"a":2}]""", false, "data: {\"a\":1}\n\ndata: {\"a\":2}\n\n" },
            { "text/event-stream", "\"a\\nb\"", false, "data: a\ndata: b\n\n" },
            { "text/event-stream", """{"data":"x","event":"add","id":"7","retry":5}""", true, "event: add\nid: 7\nretry: 5\ndata: x\n\n" },
            { "text/event-stream", """{"data":{"b":1}}""", true, "data: {\"b\":1}\n\n" },
            { "text/event-stream", """{"data":"x"}""", false, "data: {\"data\":\"x\"}\n\n" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Items_AreFramed(string mediaType, string json, bool isItem, string expected) =>
        StreamText.Of(new ApiMediaType { MediaType = mediaType, ItemSchema = isItem ? new AnySchema() : null }, json).ShouldBe(expected);
}
