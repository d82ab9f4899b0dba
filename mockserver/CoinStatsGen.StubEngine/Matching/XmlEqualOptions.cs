namespace CoinStats.StubEngine.Matching;

/// <summary>What <c>equalToXml</c> is told beside the document.</summary>
/// <param name="EnablePlaceholders">Placeholders such as <c>${xmlunit.ignore}</c> stand for values.</param>
/// <param name="OpeningDelimiter">Regular expression of a placeholder's beginning.</param>
/// <param name="ClosingDelimiter">Regular expression of its end.</param>
/// <param name="Exempted">Comparisons that do not count.</param>
/// <param name="IgnoreOrderOfSameNode">Elements of one name may stand in any order.</param>
/// <param name="Namespaces"><c>STRICT</c>, <c>LEGACY</c> or <c>NONE</c>.</param>
internal sealed record XmlEqualOptions(
    bool EnablePlaceholders,
    string OpeningDelimiter,
    string ClosingDelimiter,
    IReadOnlySet<string> Exempted,
    bool IgnoreOrderOfSameNode,
    string Namespaces
);
