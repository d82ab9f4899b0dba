namespace CoinStatsGen.OpenApi.Wire.Styles;

/// <summary>
/// <c>matrix</c> (RFC 6570, section 3.2.7): <c>;id=5</c>, <c>;id=a,b</c>, exploded <c>;id=a;id=b</c> and <c>;R=100;G=200</c>. In paths.
/// </summary>
internal sealed class MatrixStyle : TextStyle
{
    /// <summary>The one instance: a style holds no state.</summary>
    public static readonly MatrixStyle Instance = new();

    /// <inheritdoc/>
    public override string Write(string name, WireParts value, bool explode, Func<string, string> escape)
    {
        if (!explode || value.Shape == WireShape.Value)
        {
            return ";" + escape(name) + "=" + Join(value, ",", explode: false, escape);
        }

        var texts = new List<string>();
        foreach (var part in value.Items)
        {
            texts.Add(";" + escape(value.Shape == WireShape.Object ? part.Key : name) + "=" + escape(part.Value));
        }

        return string.Concat(texts);
    }

    /// <inheritdoc/>
    public override WireParts? Read(string name, string text, WireShape shape, bool explode, Func<string, string> unescape)
    {
        if (text.Length == 0 || text[0] != ';')
        {
            return null;
        }

        var isObject = shape == WireShape.Object && explode;
        var items = new List<KeyValuePair<string, string>>();
        foreach (var member in text.Substring(1).Split(';'))
        {
            var equals = member.IndexOf('=');
            var key = unescape(equals < 0 ? member : member.Substring(0, equals));
            if (!isObject && key != name)
            {
                return null;
            }

            items.Add(WireParts.Part(isObject ? key : "", equals < 0 ? "" : member.Substring(equals + 1)));
        }

        if (explode && shape != WireShape.Value)
        {
            return new WireParts(shape, items.ConvertAll(item => WireParts.Part(item.Key, unescape(item.Value))));
        }

        return items.Count == 1 ? Split(items[0].Value, ',', shape, explode: false, unescape) : null;
    }
}
