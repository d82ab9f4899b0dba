using CoinStatsGen.Generator.Identifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("get-wallet-balance-many", "GetWalletBalanceMany")]
    [InlineData("Wallet Data", "WalletData")]
    [InlineData("NFTs", "Nfts")]
    [InlineData("USD", "Usd")]
    [InlineData("priceChange7d~greaterThan", "PriceChange7dGreaterThan")]
    [InlineData("value_classification", "ValueClassification")]
    [InlineData("_created_at", "CreatedAt")]
    [InlineData("HTTPServer", "HttpServer")]
    [InlineData("userIDs", "UserIds")]
    [InlineData("24h", "_24h")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("$ref", "Ref")]
    [InlineData("", "Empty")]
    [InlineData("~", "Tilde")]
    [InlineData("größe", "Größe")]
    [InlineData("価格", "価格")]
    [InlineData("😀", "U1F600")]
    [InlineData("a\u200db", "AB")]
    public void Pascal_AnyText_IsReadableAndLegal(string text, string expected)
    {
        Identifier.Pascal(text).ShouldBe(expected);
        SyntaxFacts.IsValidIdentifier(Identifier.Pascal(text)).ShouldBeTrue();
    }

    [Fact]
    public void Pascal_HalfOfASurrogatePair_IsSpelled() => Identifier.Pascal("\ud83d").ShouldBe("UD83D");

    [Theory]
    [InlineData("coin-id", "coinId")]
    [InlineData("USD", "usd")]
    [InlineData("24h", "_24h")]
    public void Camel_AnyText_StartsLow(string text, string expected) => Identifier.Camel(text).ShouldBe(expected);

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("address", "address")]
    public void Escape_Keyword_IsPrefixed(string name, string expected) => Identifier.Escape(name).ShouldBe(expected);

    [Theory]
    [InlineData("WalletBalancesResponse", "WalletBalancesResponse")]
    [InlineData("TransactionItemNFTData", "TransactionItemNFTData")]
    [InlineData("simple-user", "SimpleUser")]
    [InlineData("user", "User")]
    public void TypeName_LegalName_IsKept(string text, string expected) => Identifier.TypeName(text).ShouldBe(expected);

    [Fact]
    public void Pascal_EveryCharacter_IsLegal()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            SyntaxFacts.IsValidIdentifier(Identifier.Pascal(c.ToString())).ShouldBeTrue($"U+{(int)c:X4}");
            SyntaxFacts.IsValidIdentifier(Identifier.Camel("a" + c + "b")).ShouldBeTrue($"U+{(int)c:X4}");
        }
    }
}
