using CoinStats.MockServer.Document;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStats.MockServer.Tests.Document;

/// <summary>Items as bodies that go on.</summary>
public sealed class StreamTextTests
{
    public static TheoryData<string, string, bool, string> Cases =>
        new()
        {
            { "Lines", """[{"a":1},2]""", false, "{\"a\":1}\n2\n" },
            { "Lines", """{ "a": [1] }""", false, "{\"a\":[1]}\n" },
            { "Sequence", "[1,2]", false, "\u001e1\n\u001e2\n" },
            { "Events", """[{"a":1},{"a":2}]""", false, "data: {\"a\":1}\n\ndata: {\"a\":2}\n\n" },
            { "Events", "\"a\\nb\"", false, "data: a\ndata: b\n\n" },
            { "Events", """{"data":"x","event":"add","id":"7","retry":5}""", true, "event: add\nid: 7\nretry: 5\ndata: x\n\n" },
            { "Events", """{"data":{"b":1}}""", true, "data: {\"b\":1}\n\n" },
            { "Events", """{"data":"x"}""", false, "data: {\"data\":\"x\"}\n\n" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Items_AreFramed(string kind, string json, bool isItem, string expected) =>
        StreamText.Of(Enum.Parse<StreamKind>(kind), json, isItem).ShouldBe(expected);
}
