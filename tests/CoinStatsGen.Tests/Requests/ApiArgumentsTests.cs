using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Requests;

public sealed class ApiArgumentsTests
{
    private static readonly CoinStatsOperation Operation = TestApi.Get;

    [Fact]
    public void RequireAny_NoneGiven_NamesTheGroups()
    {
        ApiArguments.RequireAny(Operation, isMet: true, "x", "x");
        var error = Should.Throw<ArgumentException>(() =>
            ApiArguments.RequireAny(Operation, isMet: false, "wallets, or address and blockchain", "wallets")
        );
        error.ParamName.ShouldBe("wallets");
        error.Message.ShouldStartWith("get-thing needs wallets, or address and blockchain.");
    }

    [Fact]
    public void Required_Null_NamesTheParameter()
    {
        Should.Throw<ArgumentException>(() => ApiArguments.Required<string>(Operation, "address", null)).ParamName.ShouldBe("address");
        Should.Throw<ArgumentException>(() => ApiArguments.Required(Operation, "address", "")).ParamName.ShouldBe("address");
        Should.Throw<ArgumentException>(() => ApiArguments.Required<int>(Operation, "page", null)).ParamName.ShouldBe("page");
        ApiArguments.Required(Operation, "address", "0x1").ShouldBe("0x1");
        ApiArguments.Required<int>(Operation, "page", 3).ShouldBe(3);
    }

    [Theory]
    [InlineData(0.0, 1.0, 100.0, "get-thing allows 1 to 100 for 'limit'.")]
    [InlineData(101.0, 1.0, 100.0, "get-thing allows 1 to 100 for 'limit'.")]
    [InlineData(double.NaN, 1.0, null, "get-thing allows at least 1 for 'limit'.")]
    [InlineData(0.5, null, 0.25, "get-thing allows at most 0.25 for 'limit'.")]
    public void Range_Outside_SaysWhatIsAllowed(double value, double? minimum, double? maximum, string message)
    {
        var error = Should.Throw<ArgumentOutOfRangeException>(() => ApiArguments.Range(Operation, "limit", value, minimum, maximum));
        error.ParamName.ShouldBe("limit");
        error.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Range_OfWholeNumbers_KeepsAllDigits()
    {
        ApiArguments.Range(Operation, "limit", (long?)null, 1, 100);
        ApiArguments.Range(Operation, "limit", 100L, 1, 100);
        ApiArguments.Range(Operation, "limit", long.MaxValue, null, null);
        Should
            .Throw<ArgumentOutOfRangeException>(() => ApiArguments.Range(Operation, "limit", long.MaxValue, null, long.MaxValue - 1))
            .Message.ShouldContain("9223372036854775806");
        Should.Throw<ArgumentOutOfRangeException>(() => ApiArguments.Range(Operation, "limit", 1.5m, 2m, null));
    }

    [Fact]
    public void Known_OtherText_ListsWhatIsAllowed()
    {
        ApiArguments.Known(Operation, "period", null, "24h", "1w");
        ApiArguments.Known(Operation, "period", "1w", "24h", "1w");
        var error = Should.Throw<ArgumentException>(() => ApiArguments.Known(Operation, "period", "2w", "24h", "1w"));
        error.ParamName.ShouldBe("period");
        error.Message.ShouldStartWith("'2w' is no 'period' of get-thing: allowed are 24h, 1w.");
    }
}
