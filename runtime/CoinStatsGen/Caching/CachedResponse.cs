namespace CoinStats;

/// <summary>An answer of the server as a cache keeps it.</summary>
/// <param name="StoredAt">When it came from the server.</param>
/// <param name="StatusCode">Its HTTP status, one of success.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body after decompression.</param>
public sealed record CachedResponse(
    DateTimeOffset StoredAt,
    int StatusCode,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body
);
