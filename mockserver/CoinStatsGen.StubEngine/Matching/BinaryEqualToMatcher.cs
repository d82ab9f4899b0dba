namespace CoinStats.StubEngine.Matching;

/// <summary><c>binaryEqualTo</c>.</summary>
internal sealed class BinaryEqualToMatcher(byte[] expected) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "binaryEqualTo";

    /// <inheritdoc/>
    public override bool Matches(string? value) => Matches(new MatchValue(value));

    /// <inheritdoc/>
    public override bool Matches(MatchValue value) => value.Bytes.Span.SequenceEqual(expected);
}
