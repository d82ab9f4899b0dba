namespace CoinStats;

/// <summary>Tells of an answer that cost nothing, because an equal call had brought it.</summary>
/// <param name="Age">How long ago it came from the server; zero where it came to an equal call that was under way.</param>
/// <param name="IsStale">Whether it is past its lifetime: a new one is being fetched, or could not be.</param>
public sealed record CacheHit(TimeSpan Age, bool IsStale);
