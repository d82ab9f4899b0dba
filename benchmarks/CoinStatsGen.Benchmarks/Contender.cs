namespace CoinStatsGen.Benchmarks;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Run">One operation.</param>
internal sealed record Contender(string Name, Action Run);
