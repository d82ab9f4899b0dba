namespace CoinStats.Caching;

/// <summary>What makes calls under way one: the same question, read into the same type.</summary>
internal readonly record struct FlightKey(string Call, Type ReadAs);
