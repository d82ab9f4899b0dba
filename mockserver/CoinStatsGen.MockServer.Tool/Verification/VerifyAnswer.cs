using System.Net.Http.Headers;

namespace CoinStats.MockServer.Tool.Verification;

/// <summary>An answer as it came.</summary>
/// <param name="Status">HTTP status; 0 where none came.</param>
/// <param name="ContentType">Media type, or null.</param>
/// <param name="Body">Body.</param>
/// <param name="Problem">Why none came, or null.</param>
/// <param name="RetryAfter">When to come again, or null.</param>
internal sealed record VerifyAnswer(
    int Status,
    string? ContentType,
    ReadOnlyMemory<byte> Body,
    string? Problem = null,
    RetryConditionHeaderValue? RetryAfter = null
);
