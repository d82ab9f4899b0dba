namespace CoinStatsGen.Benchmarks;

/// <summary>Medians for one operation.</summary>
/// <param name="Microseconds">Time.</param>
/// <param name="Bytes">Allocated by the thread.</param>
internal readonly record struct Measure(double Microseconds, double Bytes);
