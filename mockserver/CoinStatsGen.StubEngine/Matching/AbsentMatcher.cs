namespace CoinStats.StubEngine.Matching;

/// <summary><c>absent</c>.</summary>
internal sealed class AbsentMatcher : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "absent";

    /// <inheritdoc/>
    public override string Expected => "(absent)";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => value is null;
}
