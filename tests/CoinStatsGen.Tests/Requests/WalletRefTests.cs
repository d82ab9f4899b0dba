using CoinStats;

namespace CoinStatsGen.Tests.Requests;

public sealed class WalletRefTests
{
    [Fact]
    public void ToString_IsTheWireForm() => new WalletRef("ethereum", "0xAB").ToString().ShouldBe("ethereum:0xAB");

    [Theory]
    [InlineData(false, "all:0xAB")]
    [InlineData(true, "forceall:0xAB")]
    public void AllNetworks_NamesAllOfThem(bool wait, string text)
    {
        var wallet = WalletRef.AllNetworks("0xAB", wait);
        wallet.ToString().ShouldBe(text);
        wallet.IsAllNetworks.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ethereum:0xAB", "ethereum", "0xAB")]
    [InlineData("kaspa-wallet:kaspa:qq", "kaspa-wallet", "kaspa:qq")]
    public void Parse_ReadsWhatToStringWrites(string text, string connectionId, string address)
    {
        var wallet = WalletRef.Parse(text);
        wallet.ShouldBe(new WalletRef(connectionId, address));
        wallet.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ethereum")]
    [InlineData(":0x1")]
    [InlineData("ethereum:")]
    [InlineData("ethereum:0x1,all:0x2")]
    [InlineData("ethereum:0x1 ")]
    [InlineData("eth\nereum:0x1")]
    public void TryParse_OtherText_IsRefused(string? text)
    {
        WalletRef.TryParse(text, out var wallet).ShouldBeFalse();
        wallet.ShouldBe(default);
        if (text is not null)
        {
            Should.Throw<FormatException>(() => WalletRef.Parse(text));
        }
    }

    [Theory]
    [InlineData("ethereum", "0x1,all:0x2", "address")]
    [InlineData("ethereum", "", "address")]
    [InlineData("a:b", "0x1", "connectionId")]
    [InlineData(" ", "0x1", "connectionId")]
    public void Constructor_TextThatWouldBeTwoWallets_NamesTheParameter(string connectionId, string address, string parameter) =>
        Should.Throw<ArgumentException>(() => new WalletRef(connectionId, address)).ParamName.ShouldBe(parameter);

    [Fact]
    public void Default_IsEmpty() => default(WalletRef).ToString().ShouldBe("");
}
