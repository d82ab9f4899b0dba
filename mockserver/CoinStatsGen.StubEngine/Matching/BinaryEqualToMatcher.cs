namespace CoinStats.StubEngine.Matching;

/// <summary><c>binaryEqualTo</c>.</summary>
internal sealed class BinaryEqualToMatcher(byte[] expected) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "binaryEqualTo";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Matches(new MatchValue(value), budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) => value.Bytes.Span.SequenceEqual(expected);
}
