namespace CoinStats.Http;

/// <summary>What a registered client makes of resilience handlers that all HTTP clients are given; named as its HTTP client.</summary>
internal sealed class InheritedResilienceOptions
{
    public bool IsKept { get; set; }
}
