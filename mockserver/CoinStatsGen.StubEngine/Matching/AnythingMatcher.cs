namespace CoinStats.StubEngine.Matching;

/// <summary><c>anything</c>.</summary>
internal sealed class AnythingMatcher : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "anything";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => true;
}
