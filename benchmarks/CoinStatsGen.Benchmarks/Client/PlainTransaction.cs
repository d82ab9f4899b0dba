using System.Text.Json.Serialization;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>The generated <see cref="CoinStats.AddTransactionDto"/> as its user would write it for System.Text.Json.</summary>
internal sealed record PlainTransaction
{
    [JsonPropertyName("coinId")]
    public required string CoinId { get; init; }

    [JsonPropertyName("count")]
    public required double Count { get; init; }

    [JsonPropertyName("date")]
    public long? Date { get; init; }

    [JsonPropertyName("price")]
    public double? Price { get; init; }

    [JsonPropertyName("portfolioId")]
    public string? PortfolioId { get; init; }

    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    [JsonPropertyName("notes")]
    public string? Notes { get; init; }
}
