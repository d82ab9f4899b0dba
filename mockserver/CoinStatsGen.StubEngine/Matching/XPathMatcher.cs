using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace CoinStats.StubEngine.Matching;

/// <summary><c>matchesXPath</c>: the path finds something, or a value that fits.</summary>
internal sealed class XPathMatcher : ValueMatcher
{
    private readonly string _expression;
    private readonly ValueMatcher? _inner;
    private readonly Dictionary<string, string> _namespaces;

    /// <summary>Compiles the expression.</summary>
    /// <exception cref="XPathException">It is not one.</exception>
    public XPathMatcher(string expression, Dictionary<string, string> namespaces, ValueMatcher? inner)
    {
        _expression = expression;
        _namespaces = namespaces;
        _inner = inner;
        _ = XPathExpression.Compile(expression);
    }

    /// <inheritdoc/>
    public override string Operator => "matchesXPath";

    /// <inheritdoc/>
    public override bool Matches(string? value, MatchBudget budget) => Matches(new MatchValue(value), budget);

    /// <inheritdoc/>
    public override bool Matches(MatchValue value, MatchBudget budget)
    {
        if (value.Xml(budget) is not { } document)
        {
            return false;
        }

        try
        {
            var found = Evaluate(document, budget);
            return _inner is null ? found.Count > 0
                : found.Count == 0 ? _inner.Matches((string?)null, budget)
                : found.Exists(text => _inner.Matches(text, budget));
        }
        catch (XPathException)
        {
            return false;
        }
    }

    private List<string> Evaluate(XDocument document, MatchBudget budget)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in _namespaces)
        {
            names.AddNamespace(prefix, uri);
        }

        return new CountedNavigator(document.CreateNavigator(), budget).Evaluate(_expression, names) switch
        {
            XPathNodeIterator nodes => [.. nodes.Cast<XPathNavigator>().Select(node => Text(node.UnderlyingObject ?? node.Value))],
            bool flag => [flag ? "true" : "false"],
            double number => [number.ToString("R", CultureInfo.InvariantCulture)],
            string text => [text],
            _ => [],
        };
    }

    // An element is shown as its markup unless it only holds text, as WireMock does.
    private string Text(object node) =>
        node switch
        {
            XElement element when _inner is XmlEqualMatcher or XPathMatcher => element.ToString(SaveOptions.DisableFormatting),
            XElement { HasElements: true } element => element.ToString(),
            XElement element => element.ToString(SaveOptions.DisableFormatting),
            XAttribute attribute => attribute.Value,
            XText text => text.Value,
            _ => node.ToString() ?? "",
        };
}
