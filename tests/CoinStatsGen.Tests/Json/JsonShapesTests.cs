using System.Text;
using CoinStats.Json;

namespace CoinStats.Tests.Json;

public class JsonShapesTests
{
    private static readonly JsonFit Text = new("s");
    private static readonly JsonFit Nothing = new("");

    private static readonly JsonShapes Tagged = new(
        "kind",
        new JsonShape(null, new JsonShapeMember("kind", Text, isRequired: true)) { Tags = ["a b", "1", "true"] },
        new JsonShape(null, new JsonShapeMember("kind", Text, isRequired: true)) { Tags = ["b"] },
        new JsonShape(null, new JsonShapeMember("message", Text, isRequired: true))
    );

    [Theory]
    [InlineData("""{"kind":"b"}""", 1)]
    [InlineData("""{"x":{"kind":"b"},"k\u0069nd":"a\u0020b"}""", 0)]
    [InlineData("""{"kind":1}""", 0)]
    [InlineData("""{"kind":1.0}""", 0)]
    [InlineData("""{"kind":true}""", 0)]
    [InlineData("""{"kind":"c"}""", -1)]
    [InlineData("""{"kind":"c","message":"m"}""", 2)]
    [InlineData("""{"message":"m"}""", 2)]
    [InlineData("""{"kind":null,"message":"m"}""", 2)]
    [InlineData("""{"kind":"\ud800"}""", 0)]
    public void Choose_Tag_NamesTheShape(string json, int expected) => Choose(json, Tagged).ShouldBe(expected);

    [Theory]
    [InlineData("""{"a":"x"}""", 0)]
    [InlineData("""{"a":"x","b":"y"}""", 1)]
    [InlineData("""{"a":"x","a":"y"}""", 0)]
    [InlineData("""{"a":"x","b":"y","c":1}""", 1)]
    [InlineData("""{"b":"y"}""", -1)]
    [InlineData("""{}""", -1)]
    public void Choose_ForbiddenMembers_TellTheShape(string json, int expected) =>
        Choose(
                json,
                new JsonShapes(
                    null,
                    new JsonShape(Nothing, new JsonShapeMember("a", Text, isRequired: true)),
                    new JsonShape(Nothing, new JsonShapeMember("a", Text, isRequired: true), new JsonShapeMember("b", Text))
                )
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("""{"v":1.0}""", 0)]
    [InlineData("""{"v":1e0}""", 0)]
    [InlineData("""{"v":2}""", 1)]
    [InlineData("""{"v":3}""", -1)]
    [InlineData("""{"v":"1"}""", 0)]
    public void Choose_ListedNumbers_AreTheSameHoweverTheyAreWritten(string json, int expected) =>
        Choose(
                json,
                new JsonShapes(
                    null,
                    new JsonShape(null, new JsonShapeMember("v", new JsonFit("ns", "1"), isRequired: true)),
                    new JsonShape(null, new JsonShapeMember("v", new JsonFit("ns", "2.0"), isRequired: true))
                )
            )
            .ShouldBe(expected);

    [Fact]
    public void Choose_OptionalNull_IsNoMisfit() =>
        Choose(
                """{"a":null,"b":"x"}""",
                new JsonShapes(
                    null,
                    new JsonShape(null, new JsonShapeMember("a", Text), new JsonShapeMember("b", Text)),
                    new JsonShape(null)
                )
            )
            .ShouldBe(0);

    [Fact]
    public void Choose_ManyShapesAndNames_FindsTheOne()
    {
        var shapes = Enumerable
            .Range(0, 40)
            .Select(i => new JsonShape(null, [.. Enumerable.Range(0, 10).Select(j => new JsonShapeMember($"m{i}_{j}", Text))]));

        Choose("""{"m33_1":"x","m33_2":"y","m1_1":"z"}""", new JsonShapes(null, [.. shapes])).ShouldBe(33);
    }

    [Theory]
    [InlineData("s", "\"x\"", true)]
    [InlineData("t", "\"2024-01-02T03:04:05Z\"", true)]
    [InlineData("t", "\"x\"", false)]
    [InlineData("d", "\"2024-01-02\"", true)]
    [InlineData("d", "\"2024-01-02T03:04:05Z\"", false)]
    [InlineData("u", "\"5d8b7f0e-1111-2222-3333-444455556666\"", true)]
    [InlineData("y", "\"QUJD\"", true)]
    [InlineData("y", "\"?\"", false)]
    [InlineData("i", "9223372036854775807", true)]
    [InlineData("i", "9223372036854775808", false)]
    [InlineData("l", "18446744073709551615", true)]
    [InlineData("j", "2147483648", false)]
    [InlineData("i", "2.0", true)]
    [InlineData("i", "2.0000000000000000000000000000000000001", false)]
    [InlineData("i", "9007199254740993000e-3", true)]
    [InlineData("i", "1e-400", false)]
    [InlineData("i", "0e-400", true)]
    [InlineData("i", "1e99999999999", false)]
    [InlineData("i", "2.5", false)]
    [InlineData("m", "1e400", false)]
    [InlineData("n", "2.5", true)]
    [InlineData("b", "true", true)]
    [InlineData("oz", "null", true)]
    [InlineData("o", "null", false)]
    [InlineData("*", "[]", true)]
    [InlineData("", "[]", false)]
    public void Fits_Kinds_AreTold(string kinds, string json, bool expected) =>
        new JsonScanner(Encoding.UTF8.GetBytes(json)).Fits(new JsonFit(kinds)).ShouldBe(expected);

    [Theory]
    [InlineData("a", """["x"]""", true)]
    [InlineData("a", """[1]""", false)]
    [InlineData("a", """[]""", true)]
    [InlineData("o", """{"k":"x"}""", true)]
    [InlineData("o", """{"k":1}""", false)]
    [InlineData("o", """{}""", true)]
    public void Fits_Item_IsThatOfTheFirst(string kinds, string json, bool expected) =>
        new JsonScanner(Encoding.UTF8.GetBytes(json)).Fits(new JsonFit(kinds) { Item = Text }).ShouldBe(expected);

    [Fact]
    public void Choose_BrokenJson_IsRefused() =>
        Should.Throw<CoinStatsJsonException>(() => Choose("""{"kind":"b\q"}""", Tagged)).JsonPath.ShouldNotBeNull();

    private static int Choose(string json, JsonShapes shapes)
    {
        var scanner = new JsonScanner(Encoding.UTF8.GetBytes(json));
        var chosen = scanner.Choose(shapes);
        scanner.SkipValue();
        scanner.ReadEnd();
        return chosen;
    }
}
