using System.Globalization;
using System.Text;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>
/// Finds the pointers of many places in one walk through a text: asked for ascending offsets, it never looks at a value twice.
/// </summary>
internal sealed class JsonPointerFinder
{
    private readonly JsonTree _tree;
    private readonly List<Frame> _path = [];
    private int _lastOffset;

    public JsonPointerFinder(JsonValue root)
    {
        _tree = root.Tree ?? throw new ArgumentException("There is no value to search.", nameof(root));
        _path.Add(new Frame(root.Index, token: ""));
    }

    /// <summary>The pointer to the innermost member or item at an offset, which is not less than the one before.</summary>
    public string Find(int offset)
    {
        if (offset < _lastOffset)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), "Offsets must be asked for in ascending order.");
        }

        _lastOffset = offset;
        while (_path.Count > 1 && _tree[_path[_path.Count - 1].Index].End <= offset)
        {
            _path.RemoveAt(_path.Count - 1);
        }

        while (TryEnter(offset)) { }

        var pointer = new StringBuilder();
        for (var i = 1; i < _path.Count; i++)
        {
            pointer.Append('/').Append(_path[i].Token);
        }

        return pointer.ToString();
    }

    /// <summary>Goes into the child of the innermost value that stands at the offset, if there is one.</summary>
    private bool TryEnter(int offset)
    {
        var frame = _path[_path.Count - 1];
        ref readonly var owner = ref _tree[frame.Index];
        var isObject = owner.Kind == JsonKind.Object;
        while (frame.Child < owner.Next)
        {
            ref readonly var child = ref _tree[frame.Child];
            if ((isObject ? child.NameStart : child.Start) > offset)
            {
                break;
            }

            if (child.End > offset)
            {
                _path[_path.Count - 1] = frame;
                var token = isObject
                    ? PointerToken.Escape(_tree.NameOf(child.Name))
                    : frame.Position.ToString(CultureInfo.InvariantCulture);
                _path.Add(new Frame(frame.Child, token));
                return true;
            }

            frame.Child = child.Next;
            frame.Position++;
        }

        _path[_path.Count - 1] = frame;
        return false;
    }

    private struct Frame
    {
        public readonly int Index;
        public readonly string Token;

        /// <summary>Index of the first child that has not been passed.</summary>
        public int Child;

        /// <summary>How many children have been passed.</summary>
        public int Position;

        public Frame(int index, string token)
        {
            Index = index;
            Token = token;
            Child = index + 1;
            Position = 0;
        }
    }
}
