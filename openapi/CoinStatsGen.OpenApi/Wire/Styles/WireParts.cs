namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>
/// A value taken apart: what a style writes, and what it gives when it reads. Both sides of the wire mean the same by it.
/// </summary>
/// <param name="Shape">What the parts are.</param>
/// <param name="Items">Members with their names, elements or the value itself without one. Values inside values are one text, as OpenAPI
/// leaves them open.</param>
internal sealed record WireParts(WireShape Shape, IReadOnlyList<KeyValuePair<string, string>> Items)
{
    /// <summary>One text.</summary>
    public static WireParts Value(string text) => new(WireShape.Value, [Part("", text)]);

    /// <summary>Elements.</summary>
    public static WireParts List(IEnumerable<string> texts)
    {
        var items = new List<KeyValuePair<string, string>>();
        foreach (var text in texts)
        {
            items.Add(Part("", text));
        }

        return new WireParts(WireShape.List, items);
    }

    /// <summary>A member, an element or the value itself.</summary>
    public static KeyValuePair<string, string> Part(string name, string text) => new(name, text);
}
