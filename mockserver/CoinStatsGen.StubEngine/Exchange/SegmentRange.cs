namespace CoinStats.StubEngine.Exchange;

/// <summary>A piece of the request target.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct SegmentRange(int Start, int Length);
