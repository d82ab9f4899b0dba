namespace CoinStats.StubEngine.Matching;

/// <summary><c>matchesPathTemplate</c>.</summary>
internal sealed class PathTemplateMatcher(UrlTemplate template) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "matchesPathTemplate";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => value is not null && template.Matches(value);
}
