namespace CoinStats.StubEngine.Tests.Parity;

/// <summary>
/// Matchers and templates, one by one: what the real WireMock answered to the cases of the catalogue stands beside it and is what the
/// engine answers, always. Where WireMock is at hand, what is written down is held against it.
/// </summary>
public sealed class CatalogueTests(RealWireMock real) : IClassFixture<RealWireMock>
{
    private static readonly Uri Address = new("http://127.0.0.1:8080/");

    public static IEnumerable<object[]> Files => ParityCase.All.Select(c => c.File).Distinct().Select(f => new object[] { f });

    [Fact]
    public void Catalogue_IsLargeEnough() => ParityCase.All.Count.ShouldBeGreaterThanOrEqualTo(150);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Engine_AnswersAsWireMockDid(string file)
    {
        using var http = new HttpClient(new EngineHandler()) { BaseAddress = Address };
        var answers = await ParityAnswers.RunAsync(file, item => ParityRunner.RunAsync(http, item));
        ParityAnswers.Differences(ParityAnswers.Read(file), answers).ShouldBeEmpty();
    }

    [WireMockTheory]
    [MemberData(nameof(Files))]
    public async Task WireMock_AnswersAsItIsWrittenDown(string file)
    {
        var answers = await ParityAnswers.RunAsync(file, item => ParityRunner.RunAsync(real.Address!, item));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            ParityAnswers.Write(file, answers);
        }

        ParityAnswers.Differences(ParityAnswers.Read(file), answers).ShouldBeEmpty();
    }
}
