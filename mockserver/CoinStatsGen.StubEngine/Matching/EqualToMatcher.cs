namespace CoinStats.StubEngine.Matching;

/// <summary><c>equalTo</c>.</summary>
internal sealed class EqualToMatcher(string expected, bool ignoreCase) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "equalTo";

    /// <inheritdoc/>
    public override string Expected => expected;

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) =>
        value is not null && string.Equals(value, expected, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) => Matches(value.Text ?? "", budget);

    /// <inheritdoc/>
    public override double Distance(MatchValue value, MatchBudget budget) =>
        Matches(value, budget) ? 0 : TextDistance.Of(expected, value.Text);
}
