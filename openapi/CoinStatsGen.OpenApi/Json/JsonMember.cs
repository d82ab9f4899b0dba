using System.Runtime.InteropServices;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>A name and its value.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct JsonMember
{
    private readonly JsonTree _tree;
    private readonly int _index;

    internal JsonMember(JsonTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>The name, escapes resolved.</summary>
    public string Name => _tree.NameOf(_tree[_index].Name);

    /// <summary>The value behind the colon.</summary>
    public JsonValue Value => new(_tree, _index);

    /// <summary>Offset of the name's opening quote.</summary>
    public int NameStart => _tree[_index].NameStart;

    /// <summary>Number of the name within its text: equal names have equal numbers.</summary>
    internal int NameNumber => _tree[_index].Name;
}
