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
    [Fact]
    public async Task Observe_AnswersThatKeepThePromise_FindNothing()
    {
        var report = await WatchAsync("""[{"id":"a","price":1,"kind":"coin"},{"id":"b","price":2}]""");

        report.Findings.ShouldBeEmpty();
        report.Answers.ShouldBe(1);
    }

    [Theory]
    [InlineData(
        """[{"id":"a","price":1,"new":{"x":1}},{"id":"a","price":1,"new":2}]""",
        DriftKind.UnknownMember,
        "$[*].new",
        null,
        "object",
        null,
        2
    )]
    [InlineData("""[{"id":"a","price":1,"n\u0065w":[]}]""", DriftKind.UnknownMember, "$[*].new", null, "array", null, 1)]
    [InlineData(
        """[{"id":"a","price":1,"kind":"stock"},{"id":"a","kind":"stock","price":1}]""",
        DriftKind.UnknownValue,
        "$[*].kind",
        null,
        "string",
        "stock",
        2
    )]
    [InlineData(
        """[{"id":"a","price":"1.5"},{"id":"a","price":"-1e40"}]""",
        DriftKind.OtherType,
        "$[*].price",
        "a number",
        "string",
        null,
        2
    )]
    [InlineData("""[{"id":"a","price":"a text that is none"}]""", DriftKind.OtherType, "$[*].price", "a number", "string", null, 1)]
    [InlineData("""[{"id":7,"price":1}]""", DriftKind.OtherType, "$[*].id", "a string", "number", null, 1)]
    [InlineData("""[{"id":null,"price":1}]""", DriftKind.OtherType, "$[*].id", "a string", "null", null, 1)]
    [InlineData("""[{"id":"a"}]""", DriftKind.MissingMember, "$[*].price", "a number", null, null, 1)]
    [InlineData("""{"id":"a"}""", DriftKind.OtherType, "$", "an array", "object", null, 1)]
    public async Task Observe_OneDifference_IsFoundWithPathTypeAndCount(
        string json,
        DriftKind kind,
        string path,
        string? expected,
        string? found,
        string? value,
        int count
    )
    {
        var report = await WatchAsync(json);

        report
            .Findings.ShouldHaveSingleItem()
            .ShouldBe(
                new DriftFinding
                {
                    Operation = "get-thing",
                    Kind = kind,
                    Path = path,
                    Expected = expected,
                    Found = found,
                    Value = value,
                    Count = count,
                }
            );
    }

    [Theory]
    [InlineData(ResponseReading.Tolerant)]
    [InlineData(ResponseReading.Strict)]
    public async Task Observe_GapsOfOneType_AreToldAtEachOfItsPlaces(ResponseReading reading)
    {
        var report = await WatchAsync("""[{"id":"a"},{"id":null,"price":1},{"id":"a","price":[]},{"price":2}]""", reading: reading);

        report
            .Findings.Select(f => $"{f.Kind} {f.Path} {f.Expected} {f.Found} {f.Count}")
            .ShouldBe(
                reading == ResponseReading.Strict
                    ? ["MissingMember $[*].price a number  1"]
                    :
                    [
                        "MissingMember $[*].id a string  1",
                        "OtherType $[*].id a string null 1",
                        "MissingMember $[*].price a number  1",
                        "OtherType $[*].price a number array 1",
                    ]
            );
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
        for (var answer = 0; answer < 40; answer++)
        {
            var members = string.Concat(
                Enumerable
                    .Range(0, 100)
                    .Select(i => string.Create(CultureInfo.InvariantCulture, $",\"{TestApi.Key}{answer}-{i}{new string('x', 5000)}\":1"))
            );
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
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) =>
            {
                var text = string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
                lock (counted)
                {
                    counted.Add((count, text));
                }
            }
        );
        listener.Start();

        await WatchAsync("""[{"id":"a","price":1,"onlyForTheMeter":1},{"id":"a","price":1,"onlyForTheMeter":1}]""");

        counted.ShouldContain(
            (2, "coinstats.operation=get-thing coinstats.drift.kind=unknownMember coinstats.drift.path=$[*].onlyForTheMeter")
        );
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

    private static async Task<DriftReport> WatchAsync(
        string json,
        DriftObserver? observer = null,
        ResponseReading reading = ResponseReading.Strict
    )
    {
        observer ??= new DriftObserver();
        using var connection = Connect(json, options => (options.Drift, options.Reading) = (observer, reading));
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

    private static List<double> ReadRows(ref JsonScanner scanner) => ThingReader.ReadPrices(ref scanner);
}
