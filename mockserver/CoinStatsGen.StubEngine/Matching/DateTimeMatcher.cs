namespace CoinStats.StubEngine.Matching;

/// <summary><c>before</c>, <c>after</c>, <c>equalToDateTime</c>.</summary>
internal sealed class DateTimeMatcher(
    string comparison,
    DateTimeExpectation expectation,
    string? actualFormat,
    string? truncateActual,
    TimeProvider clock
) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => comparison;

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget)
    {
        if (value is null || DateTimeText.Parse(value, actualFormat) is not { } actual || expectation.Resolve(clock) is not { } expected)
        {
            return false;
        }

        var compared = DateTimeText.Truncate(actual, truncateActual).CompareTo(expected);
        return comparison switch
        {
            "before" => compared < 0,
            "after" => compared > 0,
            _ => compared == 0,
        };
    }
}
