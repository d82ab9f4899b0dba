using System.Text.Json.Nodes;

namespace CoinStats.StubEngine.Matching;

/// <summary>One operator of WireMock applied to one value. Immutable; used by many requests at once.</summary>
internal abstract class ValueMatcher
{
    /// <summary>The matcher as JSON, as written.</summary>
    public JsonNode? Json { get; set; }

    /// <summary>Name of the operator.</summary>
    public abstract string Operator { get; }

    /// <summary>What is expected, for messages.</summary>
    public virtual string Expected => Json?[Operator]?.ToString() ?? Operator;

    /// <summary>The value fits. Null means absent.</summary>
    /// <exception cref="MatchLimitException">That takes more work than the request may.</exception>
    public abstract bool Matches(string? value, MatchBudget budget);

    /// <summary>The body fits.</summary>
    public virtual bool Matches(MatchValue value, MatchBudget budget) => Matches(value.Text, budget);

    /// <summary>How far a value is from fitting: 0 fits, 1 has nothing in common.</summary>
    public virtual double Distance(MatchValue value, MatchBudget budget) => Matches(value, budget) ? 0 : 1;
}
