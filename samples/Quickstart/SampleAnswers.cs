namespace Quickstart;

/// <summary>What the mock is told to answer where one example from the document is not enough.</summary>
internal static class SampleAnswers
{
    public const string UnknownNetwork =
        "Unknown blockchain 'atlantis'. GET /v1/wallet/blockchains lists the networks that can be asked for.";

    /// <summary>As the service answers for a token that nobody trades: no price, and a member fewer.</summary>
    public const string UnpricedToken = """
        [
          { "blockchain": "base", "address": "0x1234567890abcdef1234567890abcdef12345678", "connectionId": "base-wallet", "balances": [
            { "chain": "base", "coinId": "ethereum", "amount": 0.25, "name": "Ethereum", "symbol": "ETH", "price": 2000.5, "priceBtc": 0.05, "imgUrl": "https://static.coinstats.app/coins/1650455629727.png", "pCh24h": 5.25, "rank": 2, "volume": 15000000000 },
            { "chain": "base", "coinId": "sometoken_base", "amount": 90000, "name": "Some Token", "symbol": "SOME", "price": null, "priceBtc": 0, "imgUrl": "https://static.coinstats.app/coins/some.png", "rank": 9007199254740991, "volume": 0 } ] }
        ]
        """;

    public const string TwoWallets = """
        [
          { "blockchain": "ethereum", "address": "0x1234567890abcdef1234567890abcdef12345678", "connectionId": "ethereum", "balances": [
            { "chain": "ethereum", "coinId": "ethereum", "amount": 1.5, "name": "Ethereum", "symbol": "ETH", "price": 2000.5, "priceBtc": 0.05, "imgUrl": "https://static.coinstats.app/coins/1650455629727.png", "pCh24h": 5.25, "rank": 2, "volume": 15000000000 },
            { "chain": "ethereum", "coinId": "tether", "amount": 250, "name": "Tether", "symbol": "USDT", "price": 1, "priceBtc": 0.000025, "imgUrl": "https://static.coinstats.app/coins/tether.png", "pCh24h": 0.01, "rank": 3, "volume": 61000000000, "decimals": 6 } ] },
          { "blockchain": "polygon", "address": "0x4567890abcdef1234567890abcdef1234567890abc", "connectionId": "polygon-wallet", "balances": [
            { "chain": "polygon", "coinId": "matic-network", "amount": 1200.25, "name": "Polygon", "symbol": "POL", "price": 0.42, "priceBtc": 0.0000105, "imgUrl": "https://static.coinstats.app/coins/polygon.png", "pCh24h": -1.1, "rank": 40, "volume": 98000000 } ] }
        ]
        """;
}
