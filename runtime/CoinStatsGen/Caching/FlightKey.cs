namespace CoinStats.Caching;

/// <summary>What makes calls under way one: the same question, read into the same type in the same way.</summary>
internal readonly record struct FlightKey(string Call, Type ReadAs, ResponseReading Reading);
