namespace CoinStats.MockServer.Tests;

/// <summary>Handles of <see cref="TinySpec"/>, as a generated client has them.</summary>
internal static class TinyOperations
{
    public static readonly CoinStatsOperation ListCoins = new("list-coins", "GET", "/v1/coins", [200, 400, 401, 429, 503]);
    public static readonly CoinStatsOperation GetCoin = new("get-coin", "GET", "/v1/coins/{coinId}", [200, 400, 404]);
    public static readonly CoinStatsOperation AddCoin = new("add-coin", "POST", "/v1/coins", [200, 400, 401]);
    public static readonly CoinStatsOperation GetWallet = new("get-wallet", "GET", "/v1/wallet", [200, 400]);
    public static readonly CoinStatsOperation Unknown = new("no-such", "GET", "/v1/nope", [200]);
}
