using System.Collections.Concurrent;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>
/// A parsed text: one flat array of nodes in the order of the text, so that a document of a hundred thousand values is a handful
/// of objects to the garbage collector.
/// </summary>
internal sealed class JsonTree
{
    // From so many members on, an object that is searched by name gets a table.
    private const int IndexedFrom = 16;

    // Sixteen million characters of text; a document of the usual size has a hundredth of it.
    private const int MaxSpareNodes = 1 << 19;

    private static readonly int[] OneLine = [0];
    private static Node[]? _spareNodes;

    private readonly Node[] _nodes;
    private readonly string[] _names;
    private readonly int[] _lineStarts;
    private readonly int _lineCount;
    private readonly bool _hasDuplicates;
    private ConcurrentDictionary<int, Dictionary<string, int>>? _indexes;
    private int _lastLine;

    public JsonTree(string text, Node[] nodes, string[] names, int nameCount, (int[] Starts, int Count) lines, bool hasDuplicates)
    {
        Text = text;
        _nodes = nodes;
        _names = names;
        NameCount = nameCount;
        (_lineStarts, _lineCount) = lines;
        _hasDuplicates = hasDuplicates;
    }

    /// <summary>Room for nodes, with anything in it. The array is large, and reading one document after the other needs but one.</summary>
    public static Node[] RentNodes(int count) =>
        Interlocked.Exchange(ref _spareNodes, null) is { } spare && spare.Length >= count ? spare : new Node[count];

    /// <summary>Gives the nodes back, when nobody has a value of the tree any more.</summary>
    public void Release() => Volatile.Write(ref _spareNodes, _nodes.Length <= MaxSpareNodes ? _nodes : null);

    public string Text { get; }

    public int NameCount { get; }

    public ref readonly Node this[int index] => ref _nodes[index];

    /// <summary>Whether any member of any object has the name.</summary>
    public bool HasName(string name) => Array.IndexOf(_names, name, 0, NameCount) >= 0;

    public string NameOf(int name) => _names[name];

    /// <summary>Index of a member's value; of two with one name the last. Negative where there is none.</summary>
    public int Find(int owner, string name)
    {
        ref readonly var node = ref _nodes[owner];
        if (node.Kind != JsonKind.Object)
        {
            return -1;
        }

        var found = -1;
        var end = node.Next;
        var steps = 0;
        for (var at = owner + 1; at < end; at = _nodes[at].Next)
        {
            if (string.Equals(_names[_nodes[at].Name], name, StringComparison.Ordinal))
            {
                found = at;
                if (!_hasDuplicates)
                {
                    return found;
                }
            }
            else if (++steps == IndexedFrom)
            {
                return FindByTable(owner, name);
            }
        }

        return found;
    }

    /// <summary>A tree of one string, which is taken as it is.</summary>
    public static JsonTree OfText(string text) => OfScalar(JsonKind.String, "\"" + text + "\"");

    /// <summary>A tree of one value that is neither a string nor made of others, as JSON writes it.</summary>
    public static JsonTree OfScalar(JsonKind kind, string json)
    {
        var node = new Node { End = json.Length, Next = 1 };
        node.Set(kind, hasEscapes: false);
        return new(json, [node], [], 0, (OneLine, 1), hasDuplicates: false);
    }

    /// <summary>Index of the value that begins at an offset; negative where none does.</summary>
    public int FindAt(int offset)
    {
        var (low, high) = (0, _nodes[0].Next - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var start = _nodes[middle].Start;
            if (start == offset)
            {
                return middle;
            }

            (low, high) = start < offset ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Lines end with \n, \r\n or a lone \r, as editors count them.</summary>
    public TextPosition GetPosition(int offset) => GetPosition(_lineStarts, _lineCount, offset, ref _lastLine);

    public static TextPosition GetPosition(int[] lineStarts, int lineCount, int offset, ref int lastLine)
    {
        // Readers go through a text from front to back: the line is mostly the last one asked for, or one soon after it.
        var line = lastLine;
        if (lineStarts[line] > offset || (line + 8 < lineCount && lineStarts[line + 8] <= offset))
        {
            line = Array.BinarySearch(lineStarts, 0, lineCount, offset);
            line = line < 0 ? ~line - 1 : line;
        }
        else
        {
            while (line + 1 < lineCount && lineStarts[line + 1] <= offset)
            {
                line++;
            }
        }

        lastLine = line;
        return new TextPosition(offset, line + 1, offset - lineStarts[line] + 1);
    }

    private int FindByTable(int owner, string name)
    {
        var indexes = _indexes ?? Interlocked.CompareExchange(ref _indexes, new(), comparand: null) ?? _indexes!;
        return indexes.GetOrAdd(owner, MakeTable).TryGetValue(name, out var found) ? found : -1;
    }

    private Dictionary<string, int> MakeTable(int owner)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = owner + 1; at < _nodes[owner].Next; at = _nodes[at].Next)
        {
            table[_names[_nodes[at].Name]] = at;
        }

        return table;
    }

    /// <summary>A value.</summary>
    internal struct Node
    {
        private const int KindBits = 3;
        private const int EscapeBit = 1 << KindBits;

        private int _flags;

        /// <summary>Offset of the first character.</summary>
        public int Start;

        /// <summary>Offset behind the last character.</summary>
        public int End;

        /// <summary>Index of the node behind this one and all that is in it.</summary>
        public int Next;

        /// <summary>Number of the name, where the node is a member of an object.</summary>
        public int Name;

        /// <summary>Offset of the name's opening quote.</summary>
        public int NameStart;

        public readonly JsonKind Kind => (JsonKind)(_flags & (EscapeBit - 1));

        public readonly bool HasEscapes => (_flags & EscapeBit) != 0;

        public void Set(JsonKind kind, bool hasEscapes) => _flags = (int)kind | (hasEscapes ? EscapeBit : 0);
    }
}
