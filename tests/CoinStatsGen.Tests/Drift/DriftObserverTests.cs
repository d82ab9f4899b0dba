using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStats.Json;
using CoinStats.Telemetry;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Drift;

public sealed class DriftObserverTests
{
    private static readonly JsonMembers Members = new(["id", "price", "kind"], [0, 1]);

    [Fact]
    public async Task Observe_AnswersThatKeepThePromise_FindNothing()
    {
        var report = await WatchAsync("""[{"id":"a","price":1,"kind":"coin"},{"id":"b","price":2}]""");

        report.Findings.ShouldBeEmpty();
        report.Answers.ShouldBe(1);
    }

    [Theory]
    [InlineData("""[{"id":"a","price":1,"new":{"x":1}},{"id":"a","price":1,"new":2}]""", DriftKind.UnknownMember, "$[*].new", null, "object", null, 2)]
    [InlineData("""[{"id":"a","price":1,"n\u0065w":[]}]""", DriftKind.UnknownMember, "$[*].new", null, "array", null, 1)]
    [InlineData("""[{"id":"a","price":1,"kind":"stock"},{"id":"a","kind":"stock","price":1}]""", DriftKind.UnknownValue, "$[*].kind", null, "string", "stock", 2)]
    [InlineData("""[{"id":"a","price":"1.5"},{"id":"a","price":"-1e400"}]""", DriftKind.OtherType, "$[*].price", "a number", "string", null, 2)]
    [InlineData("""[{"id":"a","price":"a text that is none"}]""", DriftKind.OtherType, "$[*].price", "a number", "string", null, 1)]
    [InlineData("""[{"id":7,"price":1}]""", DriftKind.OtherType, "$[*].id", "a string", "number", null, 1)]
    [InlineData("""[{"id":null,"price":1}]""", DriftKind.OtherType, "$[*].id", "a string", "null", null, 1)]
    [InlineData("""[{"id":"a"}]""", DriftKind.MissingMember, "$[*].price", null, null, null, 1)]
    [InlineData("""{"id":"a"}""", DriftKind.OtherType, "$", "an array", "object", null, 1)]
    public async Task Observe_OneDifference_IsFoundWithPathTypeAndCount(
        string json, DriftKind kind, string path, string? expected, string? found, string? value, int count)
    {
        var report = await WatchAsync(json);

        report.Findings.ShouldHaveSingleItem().ShouldBe(new DriftFinding
        {
            Operation = "get-thing", Kind = kind, Path = path, Expected = expected, Found = found, Value = value, Count = count,
        });
    }

    [Fact]
    public async Task Observe_SeveralAnswers_AddUpAndTellEachFindingOnce()
    {
        var told = new List<DriftFinding>();
        var observer = new DriftObserver { OnFound = told.Add };

        await WatchAsync("""[{"id":"a","price":1,"x":1,"y":true},{"id":"a","price":1,"x":1,"y":true}]""", observer);
        await WatchAsync("""[{"id":"a","price":1,"x":1}]""", observer);

        observer.CreateReport().Findings.Select(f => (f.Path, f.Count)).ShouldBe([("$[*].x", 3), ("$[*].y", 2)]);
        told.Select(f => f.Path).ShouldBe(["$[*].x", "$[*].y"]);
    }

    [Fact]
    public async Task Observe_HostileNames_StaysBoundedAndShowsNoKey()
    {
        var observer = new DriftObserver();
        for (int answer = 0; answer < 40; answer++)
        {
            string members = string.Concat(Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $",\"{TestApi.Key}{answer}-{i}{new string('x', 5000)}\":1")));
            await WatchAsync($$"""[{"id":"a","price":1{{members}}}]""", observer);
        }

        var report = observer.CreateReport();
        report.Findings.Count.ShouldBe(DriftObserver.MaxFindings);
        report.Findings.Sum(f => f.Count).ShouldBe(DriftObserver.MaxFindings);
        report.Dropped.ShouldBe(4000 - DriftObserver.MaxFindings);
        report.Findings.ShouldAllBe(f => f.Path.Length <= 256 && !f.Path.Contains(TestApi.Key));
    }

    [Fact]
    public async Task Observe_Meter_CountsByOperationKindAndPath()
    {
        var counted = new List<(long Count, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument is { Name: "coinstats.drift.findings", Meter.Name: CoinStatsTelemetry.MeterName })
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            string text = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
            lock (counted)
            {
                counted.Add((count, text));
            }
        });
        listener.Start();

        await WatchAsync("""[{"id":"a","price":1,"onlyForTheMeter":1},{"id":"a","price":1,"onlyForTheMeter":1}]""");

        counted.ShouldContain((2, "coinstats.operation=get-thing coinstats.drift.kind=unknownMember coinstats.drift.path=$[*].onlyForTheMeter"));
    }

    [Fact]
    public async Task ToJson_Report_IsStable()
    {
        var time = new ManualTimeProvider();
        var observer = new DriftObserver(time);
        await WatchAsync("""[{"id":"a","price":"1","kind":"stock","new":1.5}]""", observer);
        time.Advance(TimeSpan.FromHours(1));

        Snapshot.Match(observer.CreateReport().ToJson(), "DriftReport", "json");
    }

    [Fact]
    public async Task Lenient_BrokenRowsAmongMany_GivesTheOthersAndListsThem()
    {
        string rows = string.Join(',', Enumerable.Range(0, 3000).Select(i => $$"""{"id":"{{i}}","price":{{(i is 7 or 2000 ? "[1]" : "1.5")}} }"""));
        var observer = new DriftObserver();
        using var connection = Connect($"[{rows}]", options => (options.Lenient, options.Drift) = (true, observer));

        var response = await connection.SendWithResponseAsync<List<double>>(new ApiRequest(TestApi.Get), ReadRows, default);

        response.Body!.Count.ShouldBe(2998);
        response.Unreadable.Select(u => (u.JsonPath, u.Raw)).ShouldBe([("$[7].price", """{"id":"7","price":[1] }"""), ("$[2000].price", """{"id":"2000","price":[1] }""")]);
        response.Unreadable[0].Reason.ShouldBe("Expected a number, found an array.");
        observer.CreateReport().Findings.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Lenient_PerCall_LeavesTheClientStrict()
    {
        using var connection = Connect("""[{"id":"a","price":1},{}]""");

        (await connection.With(new CoinStatsCallOptions { Lenient = true }).SendAsync<List<double>>(new ApiRequest(TestApi.Get), ReadRows, default)).ShouldBe([1]);
        await Should.ThrowAsync<CoinStatsJsonException>(() => connection.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ReadRows, default));
    }

    [Theory]
    [InlineData("""[{"id":"a","price":1},{"id":"b","price":tru}]""", "$[1].price")]
    [InlineData("""[{"id":"a","price":1},{"id":"b","price":2""", "$[1]")]
    [InlineData("""[{"id":"a","price":1} {"id":"b"}]""", "$[0]")]
    [InlineData("""{"id":"a"}""", "$")]
    public async Task Lenient_TextThatIsNoJsonOrNoArray_FailsWithItsPath(string json, string path)
    {
        using var connection = Connect(json, options => options.Lenient = true);

        var error = await Should.ThrowAsync<CoinStatsJsonException>(() => connection.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ReadRows, default));
        error.JsonPath.ShouldStartWith(path);
    }

    [Fact]
    public async Task Lenient_MoreThanAThousandBrokenRows_IsABrokenAnswer()
    {
        using var connection = Connect("[" + string.Join(',', Enumerable.Repeat("1", 1001)) + "]", options => options.Lenient = true);

        (await Should.ThrowAsync<CoinStatsJsonException>(() => connection.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ReadRows, default)))
            .Message.ShouldContain("More than 1000 elements cannot be read (at $[1000], byte 2001)");
    }

    private static async Task<DriftReport> WatchAsync(string json, DriftObserver? observer = null)
    {
        observer ??= new DriftObserver();
        using var connection = Connect(json, options => options.Drift = observer);
        try
        {
            await connection.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ReadRows, default);
        }
        catch (CoinStatsJsonException)
        {
            // Strict reading ends here; what was noted stays.
        }

        return observer.CreateReport();
    }

    private static ApiConnection Connect(string json, Action<CoinStatsClientOptions>? change = null) =>
        TestApi.Connect(new StubHandler(_ => StubHandler.Bytes(Encoding.UTF8.GetBytes(json))), change);

    /// <summary>Reads <c>[{"id": text, "price": number, "kind": "coin"?}]</c> as a generator would emit it.</summary>
    private static List<double> ReadRows(ref JsonScanner scanner)
    {
        if (scanner.IsLenient)
        {
            return scanner.ReadReadable<double>(ReadRow);
        }

        var rows = new List<double>();
        scanner.ReadArrayStart();
        while (scanner.ReadElement())
        {
            rows.Add(ReadRow(ref scanner));
        }

        return rows;
    }

    private static double ReadRow(ref JsonScanner scanner)
    {
        double price = 0;
        ulong seen = 0;
        int member = -1;
        scanner.ReadObjectStart();
        while (scanner.ReadMember(Members, ref member))
        {
            switch (member)
            {
                case 0:
                    scanner.ReadString();
                    seen |= 1;
                    break;
                case 1:
                    price = scanner.ReadDouble();
                    seen |= 2;
                    break;
                case 2:
                    string kind = scanner.ReadString();
                    if (scanner.IsObserved && kind != "coin")
                    {
                        scanner.ReportUnknownValue(kind);
                    }

                    break;
                default:
                    scanner.SkipValue();
                    break;
            }
        }

        if (seen != 3)
        {
            scanner.ThrowMissing(Members, seen);
        }

        return price;
    }
}
