namespace CoinStats.StubEngine.Matching;

/// <summary><c>and</c>.</summary>
internal sealed class AndMatcher(ValueMatcher[] inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "and";

    /// <inheritdoc/>
    public override bool Matches(string? value) => Array.TrueForAll(inner, m => m.Matches(value));

    /// <inheritdoc/>
    public override bool Matches(MatchValue value) => Array.TrueForAll(inner, m => m.Matches(value));

    /// <inheritdoc/>
    public override double Distance(MatchValue value) => inner.Length == 0 ? 0 : inner.Average(m => m.Distance(value));
}
