namespace CoinStats.StubEngine.Matching;

/// <summary><c>and</c>.</summary>
internal sealed class AndMatcher(ValueMatcher[] inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "and";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Array.TrueForAll(inner, m => m.Matches(value, budget));

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) => Array.TrueForAll(inner, m => m.Matches(value, budget));

    /// <inheritdoc/>
    public override double Distance(MatchValue value, MatchBudget budget) =>
        inner.Length == 0 ? 0 : inner.Average(m => m.Distance(value, budget));
}
