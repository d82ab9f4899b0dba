using System.ComponentModel;

namespace CoinStats.Http;

/// <summary>What the document says of an error answer; emitted once per client.</summary>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Means">What it means.</param>
/// <param name="Member">Member of the body that must hold a text; <see langword="null"/>: the status suffices.</param>
/// <param name="Contains">The text, found in whatever case.</param>
/// <param name="MayRetry">Whether sending the call again may help; <see langword="null"/>: as with other answers of that meaning.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiErrorRule(
    int Status,
    CoinStatsErrorKind Means,
    string? Member = null,
    string? Contains = null,
    bool? MayRetry = null
)
{
    /// <summary>Whether the rule is about an answer.</summary>
    internal bool Fits(int status, ReadOnlySpan<byte> utf8) =>
        status == Status
        && (Member is null || ErrorEnvelope.TextOf(utf8, Member)?.Contains(Contains ?? "", StringComparison.OrdinalIgnoreCase) == true);
}
