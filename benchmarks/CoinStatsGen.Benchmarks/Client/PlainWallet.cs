using System.Text.Json.Serialization;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>The generated <see cref="CoinStats.WalletBalancesResponse"/> as its user would write it for System.Text.Json.</summary>
internal sealed record PlainWallet
{
    [JsonPropertyName("blockchain")]
    public required string Blockchain { get; init; }

    [JsonPropertyName("address")]
    public string? Address { get; init; }

    [JsonPropertyName("connectionId")]
    public string? ConnectionId { get; init; }

    [JsonPropertyName("balances")]
    public required IReadOnlyList<PlainCoin> Balances { get; init; }
}
