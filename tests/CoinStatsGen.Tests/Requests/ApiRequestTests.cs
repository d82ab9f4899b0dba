using System.Globalization;
using System.Text;
using CoinStats;
using CoinStats.Http;

namespace CoinStatsGen.Tests.Requests;

public sealed class ApiRequestTests
{
    private static readonly CoinStatsOperation Plain = new("get-coins", "GET", "/v1/coins", [200]);
    private static readonly CoinStatsOperation Asset = new("get-asset", "GET", "/v1/nft/{collectionAddress}/asset/{tokenId}", [200]);

    [Fact]
    public void AddPath_FillsTheTemplateInAnyOrder()
    {
        var request = new ApiRequest(Asset);
        request.AddPath("tokenId", "7");
        request.AddPath("collectionAddress", "0xAB");
        request.PathAndQuery("").ShouldBe("/v1/nft/0xAB/asset/7");
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a b?c#d", "a%20b%3Fc%23d")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("%2e", "%252e")]
    [InlineData("a-b_c.d~e", "a-b_c.d~e")]
    [InlineData("ünï", "%C3%BCn%C3%AF")]
    [InlineData("\r\nX: y", "%0D%0AX%3A%20y")]
    public void AddPath_EscapesOneSegment(string value, string expected)
    {
        var request = new ApiRequest(new CoinStatsOperation("get-coin", "GET", "/v1/coins/{coinId}", [200]));
        request.AddPath("coinId", value);
        request.PathAndQuery("").ShouldBe("/v1/coins/" + expected);
    }

    [Fact]
    public void AddQuery_LoneSurrogate_BecomesTheReplacementCharacter()
    {
        var request = new ApiRequest(Plain);
        request.AddQuery("q", new string('\uD800', 1));
        request.PathAndQuery("").ShouldBe("/v1/coins?q=%EF%BF%BD");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("..")]
    public void AddPath_ValueThatNamesAnotherPath_IsRefused(string? value)
    {
        var error = Should.Throw<ArgumentException>(() => new ApiRequest(Asset).AddPath("tokenId", value!));
        error.ParamName.ShouldBe("tokenId");
        error.Message.ShouldContain("get-asset");
    }

    [Fact]
    public void PathAndQuery_PathParameterLeftOut_IsRefused()
    {
        var request = new ApiRequest(Asset);
        request.AddPath("tokenId", "7");
        Should.Throw<ArgumentException>(() => request.PathAndQuery("")).ParamName.ShouldBe("collectionAddress");
    }

    [Fact]
    public void AddPath_UnknownName_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Asset).AddPath("id", "1")).ParamName.ShouldBe("id");

    [Fact]
    public void AddQuery_EscapesNamesAndValues_KeepsTilde()
    {
        var request = new ApiRequest(Plain);
        request.AddQuery("priceChange7d~greaterThan", "-1.5");
        request.AddQuery("name", "a&b=c+d e");
        request.AddQuery("empty", "");
        request.AddQuery("none", null);
        request.AddQuery("a[b]", "ü");
        request
            .PathAndQuery("https://x")
            .ShouldBe("https://x/v1/coins?priceChange7d~greaterThan=-1.5&name=a%26b%3Dc%2Bd%20e&empty=&a%5Bb%5D=%C3%BC");
    }

    [Theory]
    [InlineData(ListFormat.Comma, "?ids=a,b%20c")]
    [InlineData(ListFormat.Multi, "?ids=a&ids=b%20c")]
    [InlineData(ListFormat.Pipe, "?ids=a%7Cb%20c")]
    public void AddQueryList_WritesTheFormat(ListFormat format, string expected)
    {
        var request = new ApiRequest(Plain);
        request.AddQueryList("ids", ["a", "b c"], format);
        request.PathAndQuery("").ShouldBe("/v1/coins" + expected);
    }

    [Fact]
    public void AddQueryList_Space_WritesEscapedSpaces()
    {
        var request = new ApiRequest(Plain);
        request.AddQueryList("ids", ["a", "b"], ListFormat.Space);
        request.PathAndQuery("").ShouldBe("/v1/coins?ids=a%20b");
    }

    [Fact]
    public void AddQueryList_Null_IsNotSent()
    {
        var request = new ApiRequest(Plain);
        request.AddQueryList("ids", null, ListFormat.Comma);
        request.PathAndQuery("").ShouldBe("/v1/coins");
    }

    [Theory]
    [InlineData(ListFormat.Comma)]
    [InlineData(ListFormat.Comma, "a", "")]
    [InlineData(ListFormat.Comma, "ethereum:0x1,all:0x2")]
    [InlineData(ListFormat.Space, "a b")]
    [InlineData(ListFormat.Pipe, "a|b")]
    public void AddQueryList_EmptyOrAmbiguousList_NamesTheParameter(ListFormat format, params string[] values) =>
        Should.Throw<ArgumentException>(() => new ApiRequest(Plain).AddQueryList("wallets", values, format)).ParamName.ShouldBe("wallets");

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("é")]
    public void AddHeader_LineBreakOrOddCharacter_IsRefused(string value)
    {
        var error = Should.Throw<ArgumentException>(() => new ApiRequest(Plain).AddHeader("sharetoken", value));
        error.ParamName.ShouldBe("sharetoken");
        error.Message.ShouldNotContain(value);
    }

    [Fact]
    public void AddCookie_EscapesAndJoins()
    {
        var request = new ApiRequest(Plain);
        request.AddCookie("a", "1; b=2");
        request.AddCookie("c", null);
        request.AddCookie("d", "e");
        request.Cookies.ShouldBe("a=1%3B%20b%3D2; d=e");
    }

    [Fact]
    public void SetJsonBody_WritesUtf8_LargerThanTheFirstBuffer()
    {
        var request = new ApiRequest(Plain);
        string text = new('ä', 20_000);
        request.SetJsonBody(text, static (writer, value) =>
        {
            writer.WriteStartObject();
            writer.WriteString("note", value);
            writer.WriteEndObject();
        });
        using var json = System.Text.Json.JsonDocument.Parse(request.Body!.ToBytes());
        json.RootElement.GetProperty("note").GetString().ShouldBe(text);
    }

    [Fact]
    public void SetJsonBody_WriterThatThrows_LeavesTheNextBodyClean()
    {
        var request = new ApiRequest(Plain);
        request.SetJsonBody(1, static (writer, _) =>
        {
            writer.WriteStartObject();
            throw new InvalidOperationException("no");
        });
        Should.Throw<InvalidOperationException>(() => request.Body!.ToBytes());
        request.SetJsonBody(2, static (writer, value) => writer.WriteNumberValue(value));
        Encoding.UTF8.GetString(request.Body!.ToBytes()!).ShouldBe("2");
    }

    [Fact]
    public void Template_OddLiterals_AreEscaped() =>
        new ApiRequest(new CoinStatsOperation("odd", "GET", "/a b/ü:x@y", [200])).PathAndQuery("").ShouldBe("/a%20b/%C3%BC:x@y");

    [Theory]
    [InlineData("v1/coins")]
    [InlineData("/v1/{")]
    [InlineData("/v1/{}")]
    public void Template_Broken_IsRefused(string template) =>
        Should.Throw<ArgumentException>(() => new CoinStatsOperation("bad", "GET", template, [200]));

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void ApiText_AnyCulture_IsInvariant(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            ApiText.Of(-1234.5).ShouldBe("-1234.5");
            ApiText.Of(1e21).ShouldBe("1E+21");
            ApiText.Of(0.1f).ShouldBe("0.1");
            ApiText.Of(-79228162514264337593543950335m).ShouldBe("-79228162514264337593543950335");
            ApiText.Of(long.MinValue).ShouldBe("-9223372036854775808");
            ApiText.Of(-5).ShouldBe("-5");
            ApiText.Of(true).ShouldBe("true");
            ApiText.Of(new DateOnly(2026, 1, 2)).ShouldBe("2026-01-02");
            ApiText.Of(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)).ShouldBe("2026-01-02T03:04:05Z");
            ApiText.Of(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(-3.5))).ShouldBe("2026-01-02T03:04:05.678-03:30");
            ApiText.Of(new Guid("11111111-2222-3333-4444-55555555ABCD")).ShouldBe("11111111-2222-3333-4444-55555555abcd");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ApiText_NotFinite_IsRefused(double value) => Should.Throw<ArgumentException>(() => ApiText.Of(value));

    [Fact]
    public void ApiText_Null_IsNull()
    {
        ApiText.Of((double?)null).ShouldBeNull();
        ApiText.Of((DateTimeOffset?)null).ShouldBeNull();
        ApiText.Of((string?)null).ShouldBeNull();
    }
}
