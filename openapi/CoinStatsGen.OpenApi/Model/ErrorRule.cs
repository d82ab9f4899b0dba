namespace CoinStatsGen.OpenApi.Model;

/// <summary>What an error answer means, one of <c>x-error-rules</c>. Of several rules that fit, the first holds.</summary>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Means">What it means, such as <c>credits-exhausted</c>.</param>
/// <param name="Member">Member of the body that must hold a text, or null: the status suffices.</param>
/// <param name="Contains">The text, found in whatever case; null as <paramref name="Member"/> is.</param>
/// <param name="Retry">Whether sending the call again may help; null: as with other answers of that meaning.</param>
public sealed record ErrorRule(int Status, string Means, string? Member, string? Contains, bool? Retry);
