using AnyOfTypes;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.Models;

namespace CoinStats.WireMock.Matching;

/// <summary>
/// Takes requests to an operation. To WireMock.Net it is a matcher of the path, so that listings show the path's template; the request as
/// a whole decides, because a fixed path stands before one with a gap, and the version may be left out.
/// </summary>
internal sealed class OperationPathMatcher(OperationRouter router, CoinStatsOperation operation)
    : RequestMessagePathMatcher(MatchBehaviour.AcceptOnMatch, MatchOperator.Or, new TemplateText(operation.PathTemplate)),
        IRequestMatcher
{
    /// <inheritdoc/>
    double IRequestMatcher.GetMatchingScore(IRequestMessage requestMessage, IRequestMatchResult requestMatchResult) =>
        requestMatchResult.AddScore(
            GetType(),
            OperationRouter.IsSame(router.Find(requestMessage), operation) ? MatchScores.Perfect : MatchScores.Mismatch,
            exception: null
        );

    /// <summary>The template as listings show it.</summary>
    private sealed class TemplateText(string template) : IStringMatcher
    {
        public string Name => "CoinStatsOperation";

        public MatchBehaviour MatchBehaviour => MatchBehaviour.AcceptOnMatch;

        public MatchOperator MatchOperator => MatchOperator.Or;

        public AnyOf<string, StringPattern>[] GetPatterns() => [template];

        public MatchResult IsMatch(string? input) => MatchResult.From(Name, input == template ? MatchScores.Perfect : MatchScores.Mismatch);

        public string GetCSharpCodeArguments() => $"\"{template}\"";
    }
}
