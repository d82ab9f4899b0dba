using System.Text.RegularExpressions;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>matches</c> and <c>doesNotMatch</c>: the whole text.</summary>
internal sealed class RegexMatcher(Regex pattern, bool isNegative) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => isNegative ? "doesNotMatch" : "matches";

    /// <inheritdoc/>
    public override bool Matches(string? value)
        => isNegative ? value is null || !WireMockRegex.IsMatch(pattern, value) : value is not null && WireMockRegex.IsMatch(pattern, value);
}
