using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace CoinStats.StubEngine.Matching;

/// <summary>What the values of one name (a query parameter, header, form field) must be.</summary>
internal sealed class NamedMatcher
{
    private readonly ValueMatcher[] _matchers;
    private readonly bool _isMany;
    private readonly bool _isExact;

    /// <summary>Any value fits one operator.</summary>
    public NamedMatcher(string name, ValueMatcher matcher)
    {
        Name = name;
        _matchers = [matcher];
    }

    /// <summary>Every operator is fitted by a value of its own; and no value is left over where that is asked.</summary>
    public NamedMatcher(string name, ValueMatcher[] matchers, bool isExact)
    {
        Name = name;
        _matchers = matchers;
        _isMany = true;
        _isExact = isExact;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The JSON it was read from, as the admin API gives it back.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>What is expected, for messages.</summary>
    public string Expected => _isMany ? Json?.ToJsonString(JsonText.Compact) ?? "" : $"{_matchers[0].Operator} {_matchers[0].Expected}";

    /// <summary>The values fit.</summary>
    public bool Matches(StringValues values, MatchBudget budget)
    {
        if (_isMany)
        {
            return MatchesMany(values, budget);
        }

        if (values.Count == 0)
        {
            return _matchers[0].Matches((string?)null, budget);
        }

        foreach (var value in values)
        {
            if (_matchers[0].Matches(value ?? "", budget))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far the values are from fitting.</summary>
    public double Distance(StringValues values, MatchBudget budget)
    {
        if (Matches(values, budget))
        {
            return 0;
        }

        return values.Count == 0 || _isMany ? 1 : values.Min(value => _matchers[0].Distance(new MatchValue(value), budget));
    }

    private bool MatchesMany(StringValues values, MatchBudget budget)
    {
        if (_isExact && values.Count != _matchers.Length)
        {
            return false;
        }

        return Array.TrueForAll(_matchers, matcher => values.Any(value => matcher.Matches(value, budget)));
    }
}
