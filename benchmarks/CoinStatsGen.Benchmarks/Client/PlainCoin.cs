using System.Text.Json.Serialization;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>The generated <see cref="CoinStats.WalletBalanceResponseCoinDto"/> as its user would write it for System.Text.Json.</summary>
internal sealed record PlainCoin
{
    [JsonPropertyName("chain")]
    public string? Chain { get; init; }

    [JsonPropertyName("connectionId")]
    public string? ConnectionId { get; init; }

    [JsonPropertyName("coinId")]
    public required string CoinId { get; init; }

    [JsonPropertyName("amount")]
    public required double Amount { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    [JsonPropertyName("price")]
    public required double Price { get; init; }

    [JsonPropertyName("priceBtc")]
    public required double PriceBtc { get; init; }

    [JsonPropertyName("imgUrl")]
    public required string ImgUrl { get; init; }

    [JsonPropertyName("pCh24h")]
    public required double PCh24h { get; init; }

    [JsonPropertyName("rank")]
    public required long Rank { get; init; }

    [JsonPropertyName("volume")]
    public required double Volume { get; init; }

    [JsonPropertyName("decimals")]
    public long? Decimals { get; init; }

    [JsonPropertyName("contractAddress")]
    public string? ContractAddress { get; init; }
}
