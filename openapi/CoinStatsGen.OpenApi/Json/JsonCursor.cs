using System.Runtime.InteropServices;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>Walks what stands directly in an array or object.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct JsonCursor
{
    private readonly JsonTree? _tree;
    private readonly int _end;
    private readonly int _owner;

    public JsonCursor(JsonTree? tree, int owner)
    {
        _tree = tree;
        _owner = owner;
        _end = tree is null ? 0 : tree[owner].Next;
        At = -1;
    }

    /// <summary>Index of the node under the cursor.</summary>
    public int At { get; private set; }

    /// <summary>Whether nothing stands in it.</summary>
    public static bool IsEmpty(JsonTree? tree, int owner) => tree is null || tree[owner].Next == owner + 1;

    public bool MoveNext()
    {
        if (_tree is null)
        {
            return false;
        }

        At = At < 0 ? _owner + 1 : _tree[At].Next;
        return At < _end;
    }

    public void Reset() => At = -1;
}
