using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using CoinStats;
using CoinStats.Http;
using CoinStats.Telemetry;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Tests.Drift;

public sealed class TolerantReadingTests
{
    [Theory]
    [InlineData(
        """[{"id":"a","price":1},{"id":null,"price":null}]""",
        new[] { "$[*].id: expected a string, found null", "$[*].price: expected a number, found null" }
    )]
    [InlineData(
        """[{"id":"a","price":1},{"id":"b"},{}]""",
        new[] { "$[*].price: expected a number, found nothing", "$[*].id: expected a string, found nothing" }
    )]
    [InlineData("""[{"id":"a","price":1},null]""", new[] { "$[*]: expected an object, found null" })]
    [InlineData("""[{"id":"a","price":1},"stray"]""", new[] { "$[*]: expected an object, found string" })]
    [InlineData(
        """[{"id":"a","price":1},{"id":{"x":[1]},"price":"a lot"}]""",
        new[] { "$[*].id: expected a string, found object", "$[*].price: expected a number, found string" }
    )]
    public async Task Read_AMemberThatHoldsLess_CostsNothingElseAndIsTold(string json, string[] gaps)
    {
        using var connection = Connect(json);

        var response = await connection.SendWithResponseAsync<List<double>>(new ApiRequest(TestApi.Get), ThingReader.ReadPrices, default);

        response.Body![0].ShouldBe(1);
        response.Body.Skip(1).ShouldAllBe(price => price == 0);
        response.Gaps.Select(g => g.ToString()).ShouldBe(gaps);
    }

    [Theory]
    [InlineData("""[{"id":"a","price":1},{"id":"b","price":tru}]""", "$[1].price")]
    [InlineData("""[{"id":"a","price":1},{"id":"b","price":2""", "$[1]")]
    [InlineData("""[{"id":"a","price":1} {"id":"b"}]""", "$[0]")]
    [InlineData("""[{"id":7"price":1}]""", "$[0]")]
    [InlineData("""[{"id":"a","price":[1,}]}]""", "$[0].price")]
    [InlineData("""[1"price":2]""", "$")]
    [InlineData("""{"id":"a"}""", "$")]
    [InlineData("null", "$")]
    [InlineData("\"text\"", "$")]
    [InlineData("[] []", "$")]
    public async Task Read_TextThatIsNoJsonOrOfAnotherRoot_IsRefusedWithItsPath(string json, string path)
    {
        using var connection = Connect(json);

        var error = await Should.ThrowAsync<CoinStatsJsonException>(() =>
            connection.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ThingReader.ReadPrices, default)
        );

        error.JsonPath.ShouldStartWith(path);
    }

    [Fact]
    public async Task Read_StrictPerCall_LeavesTheClientTolerant()
    {
        using var connection = Connect("""[{"id":"a","price":1},{}]""");

        (await connection.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ThingReader.ReadPrices, default)).ShouldBe([1, 0]);
        var strict = connection.With(new CoinStatsCallOptions { Reading = ResponseReading.Strict });
        (
            await Should.ThrowAsync<CoinStatsJsonException>(() =>
                strict.SendAsync<List<double>>(new ApiRequest(TestApi.Get), ThingReader.ReadPrices, default)
            )
        ).Message.ShouldContain("without its required member(s) id, price (at $[1]");
    }

    [Fact]
    public async Task Read_ThousandsOfGaps_AreOneOfTheirPathAndCounted()
    {
        var rows = string.Join(
            ',',
            Enumerable.Range(0, 3000).Select(i => $$"""{"id":"{{i}}","price":{{(i % 2 == 0 ? "null" : "1.5")}} }""")
        );
        using var connection = Connect($"[{rows}]");

        var response = await connection.SendWithResponseAsync<List<double>>(new ApiRequest(TestApi.Get), ThingReader.ReadPrices, default);

        response.Body!.Count.ShouldBe(3000);
        response.Body.Sum().ShouldBe(2250);
        response.Gaps.ShouldBe([new ResponseGap("$[*].price", "a number", "null", 1500)]);
    }

    [Fact]
    public async Task Read_EmptyForms_AreTheEmptyValueWithoutGaps()
    {
        var operation = new CoinStatsOperation("get-empty", "GET", "/v1/empty", [200]) { EmptyForms = ["{}", """{"result":null}"""] };
        foreach (var json in (string[])["{}", " { } ", """{ "result" : null }"""])
        {
            using var connection = Connect(json, options => options.Reading = ResponseReading.Strict);

            var response = await connection.SendWithResponseAsync<List<double>>(new ApiRequest(operation), ThingReader.ReadPrices, default);

            response.Body!.ShouldBeEmpty();
            response.Gaps.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Read_Stream_TellsGapsOfItsRows()
    {
        var observer = new DriftObserver();
        using var connection = Connect("""[{"id":"a","price":1},null,{"id":"b","price":[2]},{"id":"c","price":3}]""", options =>
            options.Drift = observer
        );
        var prices = new List<double>();

        await foreach (var price in connection.StreamAsync<double>(new ApiRequest(TestApi.Get), ThingReader.ReadPrice, default))
        {
            prices.Add(price);
        }

        prices.ShouldBe([1, 0, 0, 3]);
        var report = observer.CreateReport();
        report.Findings.Select(f => f.Path).ShouldBe(["$[*]", "$[*].price"]);
        report.Answers.ShouldBe(1);
    }

    [Fact]
    public async Task Read_StreamStrict_RefusesTheRow()
    {
        using var connection = Connect("""[{"id":"a","price":1},null]""", options => options.Reading = ResponseReading.Strict);

        var error = await Should.ThrowAsync<CoinStatsJsonException>(async () =>
        {
            await foreach (var price in connection.StreamAsync<double>(new ApiRequest(TestApi.Get), ThingReader.ReadPrice, default))
            {
                price.ShouldBe(1);
            }
        });

        error.JsonPath.ShouldBe("$[1]");
    }

    [Fact]
    public async Task Read_GapsOfOnePath_WarnOncePerProcessAndAreCountedEachTime()
    {
        var operation = new CoinStatsOperation("get-warned-once", "GET", "/v1/warned", [200]);
        var log = new LineLogger();
        long counted = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument is { Name: "coinstats.response.gaps", Meter.Name: CoinStatsTelemetry.MeterName })
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) =>
            {
                if (tags.ToArray().Contains(new("coinstats.operation", "get-warned-once")))
                {
                    Interlocked.Add(ref counted, count);
                }
            }
        );
        listener.Start();
        for (var i = 0; i < 4; i++)
        {
            // The first call has no logger: it must not use up the warning.
            using var connection = Connect("""[{"id":"a","price":null},{"id":"b"}]""", options =>
                options.LoggerFactory = i == 0 ? null : log
            );
            await connection.SendAsync<List<double>>(new ApiRequest(operation), ThingReader.ReadPrices, default);
        }

        log.Lines.Count(line => line.Contains("gap", StringComparison.Ordinal)).ShouldBe(1);
        log.Lines.ShouldContain(line =>
            line.Contains("get-warned-once: the answer has a gap at $[*].price, expected a number, found null", StringComparison.Ordinal)
        );
        counted.ShouldBe(8);
    }

    [Fact]
    public async Task Read_HostileNames_GapsStayBoundedAndShowNoKey()
    {
        var rows = string.Join(
            ',',
            Enumerable
                .Range(0, 500)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"\"{TestApi.Key}{i}{new string('x', 1000)}\":[null]"))
        );
        using var connection = Connect($"{{{rows}}}");

        var response = await connection.SendWithResponseAsync<int>(
            new ApiRequest(TestApi.Get),
            (ref CoinStats.Json.JsonScanner scanner) =>
            {
                scanner.ReadObjectStart();
                while (scanner.ReadMapMember(out _))
                {
                    ThingReader.ReadPrices(ref scanner);
                }

                return 1;
            },
            default
        );

        response.Gaps.Count.ShouldBe(64);
        response.Gaps.ShouldAllBe(gap => gap.Path.Length <= 256 && !gap.Path.Contains(TestApi.Key, StringComparison.Ordinal));
    }

    private static ApiConnection Connect(string json, Action<CoinStatsClientOptions>? change = null) =>
        TestApi.Connect(new StubHandler(_ => StubHandler.Bytes(Encoding.UTF8.GetBytes(json))), change);
}
