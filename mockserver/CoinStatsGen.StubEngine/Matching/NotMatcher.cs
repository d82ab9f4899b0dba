namespace CoinStats.StubEngine.Matching;

/// <summary><c>not</c>.</summary>
internal sealed class NotMatcher(ValueMatcher inner) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "not";

    /// <inheritdoc/>
    public override bool Matches(string? value) => !inner.Matches(value);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value) => !inner.Matches(value);
}
