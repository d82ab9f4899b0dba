using System.Xml;
using System.Xml.Linq;

namespace CoinStats.StubEngine.Matching;

/// <summary>XML from strangers: no DTD, no external entities, bounded.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 10_000_000,
        IgnoreComments = true,
    };

    /// <summary>Deepest element that is read. What walks a document goes into itself for each level.</summary>
    public const int MaxDepth = 256;

    /// <summary>Parses; null where the text is not XML, or is nested more deeply than <see cref="MaxDepth"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">What the parts of the document are counted in; null where the text is one of our own user's.</param>
    /// <exception cref="MatchLimitException">The document has more parts than may be looked at.</exception>
    public static XDocument? TryParse(string? text, MatchBudget? budget = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            return IsWithinBounds(text, budget) ? Load(text) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Looked at before it is loaded: loading knows no depth.
    private static bool IsWithinBounds(string text, MatchBudget? budget)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            budget?.Spend("reading XML");
            if (reader.Depth > MaxDepth)
            {
                return false;
            }
        }

        return true;
    }

    private static XDocument Load(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        return XDocument.Load(reader);
    }
}
