using System.Text;

namespace CoinStatsGen.OpenApi.Json.Paths;

/// <summary>Where a value stands: a member or an item of the place before; the root has no such place.</summary>
internal sealed class JsonPathPlace(JsonPathPlace? parent, string? name, int index)
{
    public static readonly JsonPathPlace Root = new(null, null, -1);

    /// <summary>Where it stands in.</summary>
    public JsonPathPlace? Parent => parent;

    /// <summary>Name of a member; null for items and the root.</summary>
    public string? Name => name;

    /// <summary>Index of an item; -1 otherwise.</summary>
    public int Index => index;

    /// <summary>The normalized path of RFC 9535, section 2.7.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("$");
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (parent is null)
        {
            return;
        }

        parent.Write(text);
        if (name is null)
        {
            JsonPathText.AppendItem(text, index);
        }
        else
        {
            JsonPathText.AppendQuoted(text, name);
        }
    }
}
