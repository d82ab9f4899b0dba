using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Tests.Json;

public class JsonValueTests
{
    [Fact]
    public void GetText_Escapes_AreResolved() =>
        Parse("""  "a\"\\\/\b\f\n\r\t\u0041\uD83D\ude00z" """).GetText().ShouldBe("a\"\\/\b\f\n\r\tA😀z");

    [Fact]
    public void GetText_UnpairedEscapedSurrogate_StaysAsItIs() => Parse("\"\\ud800x\"").GetText().ShouldBe("\ud800x");

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("[\"a\"]")]
    public void GetText_OtherKind_IsNull(string json) => Parse(json).GetText().ShouldBeNull();

    [Theory]
    [InlineData("\"abc\"", true)]
    [InlineData("\"\\u0061bc\"", true)]
    [InlineData("\"ab\"", false)]
    [InlineData("\"abcd\"", false)]
    [InlineData("\"Abc\"", false)]
    [InlineData("[]", false)]
    public void IsText_ComparesResolvedText(string json, bool expected) => Parse(json).IsText("abc").ShouldBe(expected);

    [Theory]
    [InlineData("5", true, 5)]
    [InlineData("-5", true, -5)]
    [InlineData("5.0", false, 0)]
    [InlineData("5e1", false, 0)]
    [InlineData("2147483648", false, 0)]
    [InlineData("\"5\"", false, 0)]
    public void TryGetInt32_OnlyWholeNumbersThatFit(string json, bool expected, int number)
    {
        Parse(json).TryGetInt32(out var value).ShouldBe(expected);
        value.ShouldBe(number);
    }

    [Theory]
    [InlineData("1.50E+003")]
    [InlineData("-0")]
    [InlineData("100000000000000000000.000")]
    public void GetNumberText_IsKeptAsWritten(string json) => Parse(json).GetNumberText().ShouldBe(json);

    [Fact]
    public void ToCompactJson_RemovesOnlyWhiteSpaceOutsideStrings() =>
        Parse("{ \"a b\" :\t[ 1.0 ,\r\n \"x \\\" , y\" ] , \"c\" : { } }")
            .ToCompactJson()
            .ShouldBe("{\"a b\":[1.0,\"x \\\" , y\"],\"c\":{}}");

    [Fact]
    public void Position_CountsEveryKindOfLineEnd()
    {
        var items = Parse("[1,\n2,\r\n3,\r4,\n\n  5]").Items;

        items.Select(item => item.Position.ToString()).ShouldBe(["1:2", "2:1", "3:1", "4:1", "6:3"]);
    }

    [Fact]
    public void Members_KeepOrderAndPlaces()
    {
        var value = Parse("{\"b\":1,\"a\":[true]}");

        value
            .Members.Select(member => (member.Name, member.NameStart, member.Value.Start, member.Value.End))
            .ShouldBe([("b", 1, 5, 6), ("a", 7, 11, 17)]);
        value.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Default_IsNoValue()
    {
        var none = default(JsonValue);

        (none.Exists, none.Kind, none.Length, none.GetText(), none.GetNumberText(), none.ToCompactJson()).ShouldBe(
            (false, JsonKind.None, 0, null, null, "")
        );
        (none.TryGet("a", out _), none.TryGetInt32(out _), none.IsText("")).ShouldBe((false, false, false));
        none.Members.ShouldBeEmpty();
        none.Items.ShouldBeEmpty();
        none.Position.ShouldBe(default);
    }

    [Fact]
    public void Equals_SamePlaceOfOneParse()
    {
        var value = Parse("[1,1]");

        (value.Items.First() == value.Items.First()).ShouldBeTrue();
        (value.Items.First() != value.Items.Last()).ShouldBeTrue();
        Parse("1").Equals(Parse("1")).ShouldBeFalse();
    }

    private static JsonValue Parse(string json) => JsonReader.Parse(json).Value.ShouldNotBeNull();
}
