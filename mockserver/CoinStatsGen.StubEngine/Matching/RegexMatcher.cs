namespace CoinStats.StubEngine.Matching;

/// <summary><c>matches</c> and <c>doesNotMatch</c>: the whole text.</summary>
internal sealed class RegexMatcher(SharedRegex pattern, bool isNegative) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => isNegative ? "doesNotMatch" : "matches";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) =>
        isNegative ? value is null || !pattern.IsMatch(value, budget) : value is not null && pattern.IsMatch(value, budget);
}
