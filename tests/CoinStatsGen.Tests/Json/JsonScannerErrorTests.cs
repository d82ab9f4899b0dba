using System.Text;
using CoinStats.Json;
using CoinStats.Tests.Json.Fuzzing;

namespace CoinStats.Tests.Json;

/// <summary>An error says where it is: JSON path and byte offset.</summary>
public sealed class JsonScannerErrorTests
{
    private static readonly JsonMembers Members = new(["first", "second"], [0, 1]);

    [Theory]
    [InlineData("", "$", 0)]
    [InlineData("   ", "$", 3)]
    [InlineData("<html>", "$", 0)]
    [InlineData("{}", "$", 0)]
    [InlineData("[1]", "$[0]", 1)]
    [InlineData("[{\"price\":\"x\"}]", "$[0].price", 10)]
    [InlineData("[{},{\"price\":true}]", "$[1].price", 13)]
    [InlineData("[null,{\"child\":{\"tags\":[\"a\",7]}}]", "$[1].child.tags[1]", 28)]
    [InlineData("[{\"quotes\":{\"US D\":{}}}]", "$[0].quotes['US D']", 19)]
    [InlineData("[{\"id\":\"a\"", "$[0].id", 10)]
    [InlineData("[{\"id\":\"a", "$[0].id", 9)]
    [InlineData("[{\"points\":[[1,2],[3,x]]}]", "$[0].points[1][1]", 21)]
    [InlineData("[{\"id\":1e}]", "$[0].id", 7)]
    [InlineData("[{\"unknown\":[0,{\"a\":01}]}]", "$[0].unknown[1].a", 20)]
    [InlineData("[] []", "$", 3)]
    public void Read_BrokenDocument_NamesPathAndOffset(string json, string path, int offset)
    {
        var error = Should.Throw<CoinStatsJsonException>(() => FuzzRowJson.ReadDocument(Encoding.UTF8.GetBytes(json)));

        error.JsonPath.ShouldBe(path);
        error.ByteOffset.ShouldBe(offset);
    }

    [Fact]
    public void ReportMissing_OneOfTwoCame_NamesTheOtherAndTheObject()
    {
        var error = Should.Throw<CoinStatsJsonException>(() =>
        {
            var scanner = new JsonScanner("[{\"first\":1}]"u8);
            scanner.ReadArrayStart();
            scanner.ReadElement();
            scanner.ReadObjectStart();
            var member = -1;
            while (scanner.ReadMember(Members, ref member))
            {
                scanner.SkipValue();
            }

            scanner.ReportMissing(Members, 0b01);
        });

        error.Message.ShouldContain("required member(s) second");
        error.JsonPath.ShouldBe("$[0]");
    }

    [Theory]
    [InlineData("1e40")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e-29")]
    [InlineData("-0.00000000000000000000000000001")]
    [InlineData("\"1e-29\"")]
    public void ReadDecimal_NumberThatDecimalCannotHold_Throws(string json) =>
        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(Encoding.UTF8.GetBytes(json)).ReadDecimal());

    [Fact]
    public void ReadGuidAndTimes_HalfOfASurrogatePair_Throws()
    {
        var json = Encoding.UTF8.GetBytes("\"\\ud800\"");

        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(json).ReadGuid());
        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(json).ReadDateTimeOffset());
        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(json).ReadDateOnly());
        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(json).ReadBase64());
        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(json).ReadInt64());
    }

    [Fact]
    public void Read_DeeperThan64_Throws()
    {
        var json = Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65));

        Should.Throw<CoinStatsJsonException>(() => new JsonScanner(json).SkipValue()).Message.ShouldContain("64");
    }
}
