namespace CoinStatsGen.TestSupport;

/// <summary>What a client sent.</summary>
internal sealed record RecordedRequest(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string? Body);
