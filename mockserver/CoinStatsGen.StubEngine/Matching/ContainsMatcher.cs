namespace CoinStats.StubEngine.Matching;

/// <summary><c>contains</c> and <c>doesNotContain</c>.</summary>
internal sealed class ContainsMatcher(string expected, bool isNegative) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => isNegative ? "doesNotContain" : "contains";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) =>
        isNegative
            ? value is null || !value.Contains(expected, StringComparison.Ordinal)
            : value is not null && value.Contains(expected, StringComparison.Ordinal);
}
