using System.Xml;
using System.Xml.XPath;

namespace CoinStats.StubEngine.Matching;

/// <summary>
/// Walks a document for an XPath and counts each move: an expression such as <c>count(//a[count(//a) &gt; 1])</c> goes through the document
/// once for each of its elements, and nothing else could stop it.
/// </summary>
internal sealed class CountedNavigator(XPathNavigator inner, MatchBudget budget) : XPathNavigator
{
    private const string Work = "matchesXPath";

    /// <inheritdoc/>
    public override XmlNameTable NameTable => inner.NameTable;

    /// <inheritdoc/>
    public override XPathNodeType NodeType => inner.NodeType;

    /// <inheritdoc/>
    public override string LocalName => inner.LocalName;

    /// <inheritdoc/>
    public override string Name => inner.Name;

    /// <inheritdoc/>
    public override string NamespaceURI => inner.NamespaceURI;

    /// <inheritdoc/>
    public override string Prefix => inner.Prefix;

    /// <inheritdoc/>
    public override string BaseURI => inner.BaseURI;

    /// <inheritdoc/>
    public override bool IsEmptyElement => inner.IsEmptyElement;

    /// <inheritdoc/>
    public override object? UnderlyingObject => inner.UnderlyingObject;

    /// <inheritdoc/>
    public override string Value
    {
        get
        {
            // The text of an element is made of all that is in it.
            var value = inner.Value;
            budget.Spend(Work, 1 + (value.Length / 16));
            return value;
        }
    }

    /// <inheritdoc/>
    public override XPathNavigator Clone() => new CountedNavigator(Counted(inner.Clone()), budget);

    /// <inheritdoc/>
    public override bool IsSamePosition(XPathNavigator other) => inner.IsSamePosition(Inner(other));

    /// <inheritdoc/>
    public override XmlNodeOrder ComparePosition(XPathNavigator? nav) =>
        Counted(nav is null ? XmlNodeOrder.Unknown : inner.ComparePosition(Inner(nav)));

    /// <inheritdoc/>
    public override bool MoveTo(XPathNavigator other) => Counted(inner.MoveTo(Inner(other)));

    /// <inheritdoc/>
    public override bool MoveToFirstAttribute() => Counted(inner.MoveToFirstAttribute());

    /// <inheritdoc/>
    public override bool MoveToNextAttribute() => Counted(inner.MoveToNextAttribute());

    /// <inheritdoc/>
    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => Counted(inner.MoveToFirstNamespace(namespaceScope));

    /// <inheritdoc/>
    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => Counted(inner.MoveToNextNamespace(namespaceScope));

    /// <inheritdoc/>
    public override bool MoveToFirstChild() => Counted(inner.MoveToFirstChild());

    /// <inheritdoc/>
    public override bool MoveToNext() => Counted(inner.MoveToNext());

    /// <inheritdoc/>
    public override bool MoveToPrevious() => Counted(inner.MoveToPrevious());

    /// <inheritdoc/>
    public override bool MoveToParent() => Counted(inner.MoveToParent());

    /// <inheritdoc/>
    public override bool MoveToId(string id) => Counted(inner.MoveToId(id));

    private T Counted<T>(T result)
    {
        budget.Spend(Work);
        return result;
    }

    private static XPathNavigator Inner(XPathNavigator other) => other is CountedNavigator counted ? counted.Wrapped : other;

    private XPathNavigator Wrapped => inner;
}
