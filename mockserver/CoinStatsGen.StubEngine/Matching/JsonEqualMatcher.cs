using System.Globalization;
using System.Text.Json;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>equalToJson</c>: the same value, optionally whatever the order of arrays and whatever else there is.</summary>
internal sealed class JsonEqualMatcher(JsonElement expected, bool ignoreArrayOrder, bool ignoreExtraElements) : ValueMatcher
{
    /// <inheritdoc/>
    public override string Operator => "equalToJson";

    /// <inheritdoc/>
    public override string Expected => expected.GetRawText();

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Matches(new MatchValue(value), budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) => value.Json is { } actual && Same(expected, actual, budget);

    /// <inheritdoc/>
    public override double Distance(MatchValue value, MatchBudget budget) =>
        Matches(value, budget) ? 0 : TextDistance.Of(expected.GetRawText(), value.Text);

    private bool Same(JsonElement left, JsonElement right, MatchBudget budget)
    {
        budget.Spend(Operator);
        if (left.ValueKind == JsonValueKind.String && IsPlaceholder(left.GetString()!, right, budget, out var fits))
        {
            return fits;
        }

        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => SameMembers(left, right, budget),
            JsonValueKind.Array => ignoreArrayOrder ? SameItemsAnyOrder(left, right, budget) : SameItems(left, right, budget),
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Number => SameNumber(left, right),
            _ => true,
        };
    }

    private bool SameMembers(JsonElement left, JsonElement right, MatchBudget budget)
    {
        foreach (var member in left.EnumerateObject())
        {
            if (!right.TryGetProperty(member.Name, out var other))
            {
                if (member.Value.ValueKind == JsonValueKind.String && IsIgnore(member.Value.GetString()!))
                {
                    continue;
                }

                return false;
            }

            if (!Same(member.Value, other, budget))
            {
                return false;
            }
        }

        return ignoreExtraElements || right.EnumerateObject().All(m => left.TryGetProperty(m.Name, out _));
    }

    private bool SameItems(JsonElement left, JsonElement right, MatchBudget budget)
    {
        var count = left.GetArrayLength();
        if (ignoreExtraElements ? right.GetArrayLength() < count : right.GetArrayLength() != count)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (!Same(left[i], right[i], budget))
            {
                return false;
            }
        }

        return true;
    }

    // Each expected item takes the first free one that fits.
    private bool SameItemsAnyOrder(JsonElement left, JsonElement right, MatchBudget budget)
    {
        var free = right.EnumerateArray().ToList();
        if (ignoreExtraElements ? free.Count < left.GetArrayLength() : free.Count != left.GetArrayLength())
        {
            return false;
        }

        foreach (var item in left.EnumerateArray())
        {
            var at = free.FindIndex(candidate => Same(item, candidate, budget));
            if (at < 0)
            {
                return false;
            }

            free.RemoveAt(at);
        }

        return true;
    }

    private static bool SameNumber(JsonElement left, JsonElement right)
    {
        if (
            decimal.TryParse(left.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exactLeft)
            && decimal.TryParse(right.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var exactRight)
        )
        {
            return exactLeft == exactRight;
        }

        return left.GetDouble().Equals(right.GetDouble());
    }

    private static bool IsIgnore(string text) => text is "${json-unit.ignore-element}" or "#{json-unit.ignore-element}";

    // JsonUnit's placeholders, which WireMock hands through.
    private static bool IsPlaceholder(string text, JsonElement actual, MatchBudget budget, out bool fits)
    {
        const string Regex = "{json-unit.regex}";
        if (text.Length > Regex.Length && text[0] is '$' or '#' && text.AsSpan(1).StartsWith(Regex))
        {
            fits =
                actual.ValueKind == JsonValueKind.String && SharedRegex.Of(text[(Regex.Length + 1)..]).IsMatch(actual.GetString()!, budget);
            return true;
        }

        fits = false;
        if (text.Length < 13 || text[0] is not ('$' or '#') || !text.AsSpan(1).StartsWith("{json-unit.") || text[^1] != '}')
        {
            return false;
        }

        var rule = text[12..^1];
        fits = rule switch
        {
            "ignore" or "ignore-element" => true,
            "any-string" => actual.ValueKind == JsonValueKind.String,
            "any-number" => actual.ValueKind == JsonValueKind.Number,
            "any-boolean" => actual.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };
        return true;
    }
}
