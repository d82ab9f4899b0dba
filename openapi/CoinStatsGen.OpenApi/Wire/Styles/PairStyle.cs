namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>
/// A style that makes names with texts of a value: in a query, a form, a cookie. Exploded, all but <c>deepObject</c> are one.
/// </summary>
internal abstract class PairStyle
{
    /// <summary>Parts the texts behind one name.</summary>
    public abstract char Separator { get; }

    /// <summary>Writes a value: one name with all texts, or a name for each member or element.</summary>
    public virtual IEnumerable<WirePair> Write(string name, WireParts value, bool explode)
    {
        if (explode || value.Shape == WireShape.Value)
        {
            foreach (var part in value.Items)
            {
                yield return new WirePair(value.Shape == WireShape.Object ? part.Key : name, [part.Value]);
            }
        }
        else if (value.Items.Count > 0)
        {
            var texts = new List<string>();
            foreach (var part in value.Items)
            {
                if (value.Shape == WireShape.Object)
                {
                    texts.Add(part.Key);
                }

                texts.Add(part.Value);
            }

            yield return new WirePair(name, texts);
        }
    }

    /// <summary>A name belongs to an object that is written in this style.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="name">The name that is asked about.</param>
    /// <param name="explode"><c>explode</c>.</param>
    /// <param name="isMember">The document gives the object a member of this name.</param>
    public virtual bool OwnsMember(string parameter, string name, bool explode, Func<string, bool> isMember) =>
        explode ? isMember(name) : name == parameter;

    /// <summary>Reads a value of the pairs that belong to it, decoded; null where they are not of this style.</summary>
    public virtual WireParts? Read(string name, IReadOnlyList<KeyValuePair<string, string>> pairs, WireShape shape, bool explode)
    {
        if (explode && shape != WireShape.Value)
        {
            var items = new List<KeyValuePair<string, string>>();
            foreach (var pair in pairs)
            {
                items.Add(shape == WireShape.Object ? pair : WireParts.Part("", pair.Value));
            }

            return new WireParts(shape, items);
        }

        return pairs.Count != 1
            ? null
            : shape switch
            {
                WireShape.Value => WireParts.Value(pairs[0].Value),
                WireShape.List => WireParts.List(pairs[0].Value.Split(Separator)),
                _ => TextStyle.Pairs(pairs[0].Value.Split(Separator)),
            };
    }
}
