namespace CoinStats.StubEngine.Matching;

/// <summary><c>or</c>.</summary>
internal sealed class OrMatcher(ValueMatcher[] inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "or";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Array.Exists(inner, m => m.Matches(value, budget));

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) => Array.Exists(inner, m => m.Matches(value, budget));

    /// <inheritdoc/>
    public override double Distance(MatchValue value, MatchBudget budget) =>
        inner.Length == 0 ? 1 : inner.Min(m => m.Distance(value, budget));
}
