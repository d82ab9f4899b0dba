namespace CoinStats.StubEngine.Matching;

/// <summary>Matching a request takes more work than it may.</summary>
internal sealed class MatchLimitException(string message) : Exception(message);
