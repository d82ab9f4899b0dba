namespace CoinStats.StubEngine.Matching;

/// <summary><c>not</c>.</summary>
internal sealed class NotMatcher(ValueMatcher inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "not";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => !inner.Matches(value, budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) => !inner.Matches(value, budget);
}
