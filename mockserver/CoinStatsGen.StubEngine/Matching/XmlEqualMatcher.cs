using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CoinStats.StubEngine.Matching;

/// <summary>
/// <c>equalToXml</c>: the same elements, attributes and texts; neither white space nor the order of unlike elements counts.
/// </summary>
internal sealed class XmlEqualMatcher(XElement expected, XmlEqualOptions options) : ValueMatcher
{
    private readonly Regex? _placeholder = options.EnablePlaceholders
        ? new Regex(
            $@"\A\s*{options.OpeningDelimiter}\s*xmlunit\.(?<rule>\w+)\s*(\((?<argument>.*)\))?\s*{options.ClosingDelimiter}\s*\z",
            RegexOptions.CultureInvariant,
            WireMockRegex.Limit
        )
        : null;

    /// <inheritdoc/>
    public override string Operator => "equalToXml";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Matches(new MatchValue(value), budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget) =>
        value.Xml(budget)?.Root is { } actual && SameElement(expected, actual, budget);

    /// <inheritdoc/>
    public override double Distance(MatchValue value, MatchBudget budget) =>
        Matches(value, budget) ? 0 : TextDistance.Of(expected.ToString(SaveOptions.DisableFormatting), value.Text);

    private bool SameElement(XElement left, XElement right, MatchBudget budget)
    {
        budget.Spend(Operator);
        if (!SameName(left, right))
        {
            return false;
        }

        if (Placeholder(left.Value, budget) is { } rule && !left.HasElements)
        {
            return rule(right.Value) && SameAttributes(left, right, budget);
        }

        return SameAttributes(left, right, budget)
            && (left.HasElements || right.HasElements || options.Exempted.Contains("TEXT_VALUE") || left.Value.Trim() == right.Value.Trim())
            && SameChildren(left, right, budget);
    }

    private bool SameName(XElement left, XElement right) =>
        (options.Exempted.Contains("ELEMENT_TAG_NAME") || left.Name.LocalName == right.Name.LocalName)
        && (options.Namespaces == "NONE" || options.Exempted.Contains("NAMESPACE_URI") || left.Name.Namespace == right.Name.Namespace);

    private bool SameAttributes(XElement left, XElement right, MatchBudget budget)
    {
        var expectedOnes = left.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        var actualOnes = right.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        if (!options.Exempted.Contains("ELEMENT_NUM_ATTRIBUTES") && expectedOnes.Count != actualOnes.Count)
        {
            return false;
        }

        return expectedOnes.TrueForAll(attribute =>
            actualOnes.Find(a => SameAttributeName(a, attribute)) is { } actual
                ? options.Exempted.Contains("ATTR_VALUE")
                    || (Placeholder(attribute.Value, budget)?.Invoke(actual.Value) ?? attribute.Value == actual.Value)
                : options.Exempted.Contains("ATTR_NAME_LOOKUP")
        );
    }

    private bool SameAttributeName(XAttribute left, XAttribute right) =>
        left.Name.LocalName == right.Name.LocalName && (options.Namespaces == "NONE" || left.Name.Namespace == right.Name.Namespace);

    private bool SameChildren(XElement left, XElement right, MatchBudget budget)
    {
        var free = right.Elements().ToList();
        var wanted = left.Elements().ToList();
        if (wanted.Count != free.Count && !options.Exempted.Contains("CHILD_NODELIST_LENGTH"))
        {
            return false;
        }

        foreach (var child in wanted)
        {
            var at = options.IgnoreOrderOfSameNode
                ? free.FindIndex(candidate => SameElement(child, candidate, budget))
                : free.FindIndex(candidate => SameName(child, candidate));
            if (at < 0)
            {
                return options.Exempted.Contains("CHILD_LOOKUP");
            }

            if (!SameElement(child, free[at], budget))
            {
                return false;
            }

            free.RemoveAt(at);
        }

        return true;
    }

    private Func<string, bool>? Placeholder(string text, MatchBudget budget)
    {
        if (_placeholder?.Match(text) is not { Success: true } match)
        {
            return null;
        }

        return match.Groups["rule"].Value switch
        {
            "ignore" => _ => true,
            "isNumber" => actual => double.TryParse(actual.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "isDateTime" => actual => DateTimeOffset.TryParse(actual.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "matchesRegex" => actual => SharedRegex.Of(match.Groups["argument"].Value).IsMatch(actual.Trim(), budget),
            _ => null,
        };
    }
}
