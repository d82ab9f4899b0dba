namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>A style that makes one text of a value: in a segment of a path, in a header.</summary>
internal abstract class TextStyle
{
    /// <summary>Writes a value.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode"><c>explode</c>.</param>
    /// <param name="escape">Makes a name or value safe where the text goes.</param>
    public abstract string Write(string name, WireParts value, bool explode, Func<string, string> escape);

    /// <summary>Reads a value; null where the text is not of this style.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="text">The text as sent.</param>
    /// <param name="shape">What the document says the value is.</param>
    /// <param name="explode"><c>explode</c>.</param>
    /// <param name="unescape">Undoes the escaping of a name or value.</param>
    public abstract WireParts? Read(string name, string text, WireShape shape, bool explode, Func<string, string> unescape);

    /// <summary>
    /// A character that the elements of a list may not hold, as no escape keeps it apart from the separator; null where there is none.
    /// </summary>
    public virtual char? Forbidden(WireShape shape, bool explode) => null;

    /// <summary>Members and elements, parted: <c>R,100,G,200</c>, or <c>R=100,G=200</c> where members are exploded.</summary>
    protected static string Join(WireParts value, string separator, bool explode, Func<string, string> escape)
    {
        var texts = new List<string>();
        foreach (var part in value.Items)
        {
            if (value.Shape == WireShape.Object)
            {
                texts.Add(escape(part.Key) + (explode ? "=" : separator) + escape(part.Value));
            }
            else
            {
                texts.Add(escape(part.Value));
            }
        }

        return string.Join(separator, texts);
    }

    /// <summary>Undoes <see cref="Join"/>; null where members and values do not pair up.</summary>
    protected static WireParts? Split(string text, char separator, WireShape shape, bool explode, Func<string, string> unescape)
    {
        if (shape == WireShape.Value)
        {
            return WireParts.Value(unescape(text));
        }

        var texts = text.Split(separator);
        return shape == WireShape.List ? WireParts.List(Array.ConvertAll(texts, text => unescape(text)))
            : explode ? Members(texts, separator, unescape)
            : Pairs(Array.ConvertAll(texts, text => unescape(text)));
    }

    /// <summary>Names and values in turn; null where one is left over.</summary>
    internal static WireParts? Pairs(IReadOnlyList<string> texts)
    {
        if (texts.Count % 2 != 0)
        {
            return null;
        }

        var items = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < texts.Count; i += 2)
        {
            items.Add(WireParts.Part(texts[i], texts[i + 1]));
        }

        return new WireParts(WireShape.Object, items);
    }

    // What has no equals sign of its own belongs to the value before it: names are escaped, so no sign of theirs is lost.
    private static WireParts? Members(string[] texts, char separator, Func<string, string> unescape)
    {
        var items = new List<KeyValuePair<string, string>>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=');
            if (equals >= 0)
            {
                items.Add(WireParts.Part(unescape(text.Substring(0, equals)), unescape(text.Substring(equals + 1))));
            }
            else if (items.Count == 0)
            {
                return null;
            }
            else
            {
                var last = items[items.Count - 1];
                items[items.Count - 1] = WireParts.Part(last.Key, last.Value + separator + unescape(text));
            }
        }

        return new WireParts(WireShape.Object, items);
    }
}
