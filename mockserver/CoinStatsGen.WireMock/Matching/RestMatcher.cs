using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;

namespace CoinStats.WireMock.Matching;

/// <summary>Takes whatever is not for WireMock.Net's own admin API.</summary>
internal sealed class RestMatcher : IRequestMatcher
{
    private const string Admin = "/__admin";

    /// <inheritdoc/>
    public RequestMatcherType Type => RequestMatcherType.Path;

    /// <summary>The request is not for the admin API.</summary>
    public static bool Takes(IRequestMessage request) => !request.Path.StartsWith(Admin, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public double GetMatchingScore(IRequestMessage requestMessage, IRequestMatchResult requestMatchResult) =>
        requestMatchResult.AddScore(GetType(), Takes(requestMessage) ? MatchScores.Perfect : MatchScores.Mismatch, exception: null);
}
