using System.Net;
using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStats.Json;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Client;

/// <summary>Answers that go on are read item by item, each as soon as it has come.</summary>
public sealed class ItemStreamTests
{
    private const string Events = "text/event-stream";
    private const string Lines = "application/x-ndjson";
    private const string Sequence = "application/json-seq";

    private readonly ManualTimeProvider _time = new() { AutoAdvanceUpTo = TimeSpan.FromSeconds(1) };

    public static TheoryData<string, StreamFormat, string[]> Bodies =>
        new()
        {
            { "data: 1\n\ndata: 2\n\n", StreamFormat.EventData, ["1", "2"] },
            { "\uFEFFdata: 1\r\n\r\ndata:2\r\n\r\n", StreamFormat.EventData, ["1", "2"] },
            { "data: 1\r\rdata: 2\r\r", StreamFormat.EventData, ["1", "2"] },
            { ": hello\n\ndata: [1,\ndata: 2]\n\n:\n\n", StreamFormat.EventData, ["[1,\n2]"] },
            { "event: x\n\ndata\n\ndata: 1\n\n", StreamFormat.EventData, ["1"] },
            { "data: 1\n\ndata: 2\n", StreamFormat.EventData, ["1"] },
            { "other: 1\nData: 1\n\ndata: 2\n\n", StreamFormat.EventData, ["2"] },
            { "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n", StreamFormat.EventData, ["1"] },
            { "data:  a \"b\"\ndata\n\n", StreamFormat.EventText, ["\" a \\u0022b\\u0022\\n\""] },
            {
                "id: 7\nevent: add\ndata: {\"a\":1}\nretry: 5\n\n",
                StreamFormat.EventObject,
                ["""{"data":"{\u0022a\u0022:1}","event":"add","id":"7","retry":5}"""]
            },
            { "data: {\"a\":1}\n\ndata: x\n\n", StreamFormat.EventJsonObject, ["""{"data":{"a":1}}""", """{"data":"x"}"""] },
            { "{\"a\":1}\n\n  \r\n[2]\r\n3", StreamFormat.Lines, ["""{"a":1}""", "[2]", "3"] },
            { "", StreamFormat.Lines, [] },
            { "\u001e{\"a\":\n1}\n\u001e2\n\u001e\u001e\"x\"\n", StreamFormat.Sequence, ["{\"a\":\n1}", "2", "\"x\""] },
            { "\u001e1\u001e2", StreamFormat.Sequence, ["1", "2"] },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task StreamAsync_AnyPieces_GivesTheItems(string body, StreamFormat format, string[] expected)
    {
        var type = format switch
        {
            StreamFormat.Lines => Lines,
            StreamFormat.Sequence => Sequence,
            _ => Events,
        };
        for (var size = 1; size <= 7; size += 3)
        {
            using var connection = TestApi.Connect(new StubHandler(_ => Answer(new PieceStream(Encoding.UTF8.GetBytes(body), size), type)));

            var items = await connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, format, type, default).ToListAsync();

            items.ShouldBe(expected.Select(static text => text.Trim()));
        }
    }

    [Theory]
    [InlineData(StreamFormat.EventData, Events, "data: 1\n\n", "data: 2\n\n")]
    [InlineData(StreamFormat.EventData, Events, "data: 1\r\r", "data: 2\r\r")]
    [InlineData(StreamFormat.Lines, Lines, "1\n", "2\n")]
    [InlineData(StreamFormat.Sequence, Sequence, "\u001e1\n", "\u001e2\n")]
    public async Task StreamAsync_StreamThatStaysOpen_GivesEachItemAtOnce(StreamFormat format, string type, string first, string second)
    {
        var body = new OpenStream();
        using var connection = TestApi.Connect(new StubHandler(_ => Answer(body, type)));
        await using var items = connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, format, type, default).GetAsyncEnumerator();

        body.Write(first);
        (await items.MoveNextAsync()).ShouldBeTrue();
        items.Current.ShouldBe("1");
        var next = items.MoveNextAsync();
        next.IsCompleted.ShouldBeFalse();
        body.Write(second);
        (await next).ShouldBeTrue();
        items.Current.ShouldBe("2");
    }

    [Theory]
    [InlineData(Lines, "1\n2\n")]
    [InlineData("application/json", " [1,\n2] ")]
    public async Task StreamAsync_AnswerOfAnotherType_IsReadAsWhatItIs(string type, string body)
    {
        using var connection = TestApi.Connect(new StubHandler(_ => Answer(new PieceStream(Encoding.UTF8.GetBytes(body), 64), type)));
        var items = await connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync();
        string.Concat(items).ShouldBe(type == Lines ? "12" : "[1,\n2]");
    }

    [Fact]
    public async Task StreamAsync_Refused_ThrowsTheTypedError()
    {
        using var connection = TestApi.Connect(new StubHandler(_ => StubHandler.Json("""{"message":"no"}""", HttpStatusCode.NotFound)));
        await Should.ThrowAsync<CoinStatsNotFoundException>(() =>
            connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync()
        );
    }

    [Fact]
    public async Task StreamAsync_ItemThatIsNoJson_NamesItsPlace()
    {
        using var connection = TestApi.Connect(
            new StubHandler(_ => Answer(new PieceStream("data: 1\n\ndata: {\n\n"u8.ToArray(), 64), Events))
        );
        var fault = await Should.ThrowAsync<CoinStatsJsonException>(() =>
            connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync()
        );
        fault.Message.ShouldContain("$[1]");
    }

    [Fact]
    public async Task StreamAsync_ItemLongerThanAllowed_IsRefused()
    {
        var body = Encoding.UTF8.GetBytes($"data: \"{new string('x', 5000)}\"\n\n");
        using var connection = TestApi.Connect(new StubHandler(_ => Answer(new PieceStream(body, 512), Events)), options =>
            options.MaxResponseBytes = 1000
        );
        var fault = await Should.ThrowAsync<CoinStatsJsonException>(() =>
            connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync()
        );
        fault.Message.ShouldContain("1000 bytes");
    }

    [Fact]
    public async Task StreamAsync_ReconnectAsked_GoesOnBehindTheLastEvent()
    {
        var answers = new Queue<HttpResponseMessage>([
            Answer(new PieceStream("retry: 70\nid: a\ndata: 1\n\n"u8.ToArray(), 64), Events),
            Answer(new PieceStream("data: 2\n\nid: b\ndata: 3\n\n"u8.ToArray(), 64, breaks: true), Events),
            new HttpResponseMessage(HttpStatusCode.NoContent),
        ]);
        var handler = new StubHandler(_ => answers.Dequeue());
        using var connection = TestApi.Connect(handler, options => options.TimeProvider = _time);
        var view = connection.With(new CoinStatsCallOptions { ReconnectStreams = true, LastEventId = "start" });

        var items = await view.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync();

        items.ShouldBe(["1", "2", "3"]);
        _time.Delays.Count(static delay => delay == TimeSpan.FromMilliseconds(70)).ShouldBe(2);
        handler.Requests.Select(static r => string.Join(',', r.Headers.GetValues("Last-Event-ID"))).ShouldBe(["start", "a", "b"]);
        handler.Requests[0].Headers.Accept.ToString().ShouldBe(Events);
    }

    [Fact]
    public async Task StreamAsync_EventThatIsCutOff_IsAskedForAgain()
    {
        var answers = new Queue<HttpResponseMessage>([
            Answer(new PieceStream("retry: 70\nid: a\ndata: 1\n\nid: b\ndata: 2\n"u8.ToArray(), 64), Events),
            Answer(new PieceStream("id: b\ndata: 2\n\nid: c\n\n"u8.ToArray(), 64), Events),
            new HttpResponseMessage(HttpStatusCode.NoContent),
        ]);
        var handler = new StubHandler(_ => answers.Dequeue());
        using var connection = TestApi.Connect(handler, options => options.TimeProvider = _time);
        var view = connection.With(new CoinStatsCallOptions { ReconnectStreams = true, LastEventId = "start" });

        var items = await view.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync();

        items.ShouldBe(["1", "2"]);
        handler.Requests.Select(static r => string.Join(',', r.Headers.GetValues("Last-Event-ID"))).ShouldBe(["start", "a", "c"]);
    }

    [Fact]
    public async Task StreamAsync_ConnectionBreaks_IsToldUnlessReconnectIsAsked()
    {
        using var connection = TestApi.Connect(
            new StubHandler(_ => Answer(new PieceStream("data: 1\n\n"u8.ToArray(), 64, breaks: true), Events))
        );
        (
            await Should.ThrowAsync<CoinStatsJsonException>(() =>
                connection.StreamAsync(new ApiRequest(TestApi.Get), Raw, StreamFormat.EventData, Events, default).ToListAsync()
            )
        ).IsCutOff.ShouldBeTrue();
    }

    private static string Raw(ref JsonScanner scanner) => scanner.ReadJsonElement().GetRawText();

    private static HttpResponseMessage Answer(Stream body, string mediaType) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentType = new(mediaType) } } };
}
