using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Json;

/// <summary>
/// Reads JSON as RFC 8259 has it: no comments, no trailing commas. Keeps its own stack, so that no text can overflow the
/// thread's.
/// </summary>
public sealed partial class JsonReader
{
    /// <summary>Deepest nesting of arrays and objects that is read.</summary>
    public const int MaxDepth = 512;

    // Documents have a value for every thirty to sixty characters; a wrong guess costs a copy.
    private const int CharactersPerNode = 40;
    private const int CharactersPerLine = 24;
    private const int NoName = -1;

    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private readonly JsonNameTable _names = new();
    private readonly List<JsonProblem> _duplicates = [];
    private readonly int[] _open = new int[MaxDepth];
    private JsonTree.Node[] _nodes;
    private int _count;
    private int _depth;
    private int _at;
    private int _name = NoName;
    private int _nameStart;
    private int[] _lineStarts;
    private int _lineCount = 1;
    private int _lastLine;
    private int[] _ownerOfName = [];
    private JsonProblem? _problem;

    private JsonReader(string text, CancellationToken cancellationToken)
    {
        _text = text;
        _cancellationToken = cancellationToken;
        _nodes = JsonTree.RentNodes((text.Length / CharactersPerNode) + 16);
        _lineStarts = new int[(text.Length / CharactersPerLine) + 16];
    }

    /// <summary>Reads one value and nothing behind it. A byte order mark in front is passed over.</summary>
    public static JsonParseResult Parse(string text, CancellationToken cancellationToken = default)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var reader = new JsonReader(text, cancellationToken);
        if (!reader.ReadDocument())
        {
            return new JsonParseResult(value: null, reader._problem, duplicates: default);
        }

        var lines = (reader._lineStarts, reader._lineCount);
        var tree = new JsonTree(text, reader._nodes, reader._names.Names, reader._names.Count, lines, reader._duplicates.Count > 0);
        return new JsonParseResult(new JsonValue(tree, 0), problem: null, reader._duplicates.ToEquatableArray());
    }

    private bool ReadDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
        {
            _at = 1;
        }

        if (!ReadRoot())
        {
            return false;
        }

        SkipWhiteSpace();
        return _at == _text.Length || Fail("the end of the text behind the value");
    }

    // One turn reads a value that is no container, or opens a container that is not empty; then closes all that ends there.
    private bool ReadRoot()
    {
        do
        {
            SkipWhiteSpace();
            var c = _at < _text.Length ? _text[_at] : '\0';
            if (c is '{' or '[')
            {
                if (!Open(isObject: c == '{', out var isEmpty))
                {
                    return false;
                }

                if (!isEmpty)
                {
                    continue;
                }
            }
            else if (!ReadScalar(c))
            {
                return false;
            }

            if (!GoOn())
            {
                return false;
            }
        } while (_depth > 0);
        return true;
    }

    private bool ReadScalar(char c)
    {
        switch (c)
        {
            case '"':
                return ReadString();
            case 't':
                return ReadLiteral("true", JsonKind.True);
            case 'f':
                return ReadLiteral("false", JsonKind.False);
            case 'n':
                return ReadLiteral("null", JsonKind.Null);
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return Fail("a value");
        }
    }

    /// <summary>Behind a value: the comma, or the end of its container and of all that end with it.</summary>
    private bool GoOn()
    {
        while (_depth > 0)
        {
            SkipWhiteSpace();
            var isObject = _nodes[_open[_depth - 1]].Kind == JsonKind.Object;
            var c = _at < _text.Length ? _text[_at] : '\0';
            if (c == ',')
            {
                _at++;
                return !isObject || ReadName("a name in quotes behind the comma");
            }

            if (c != (isObject ? '}' : ']'))
            {
                return Fail(isObject ? "',' or '}' behind a member of an object" : "',' or ']' behind an item of an array");
            }

            _at++;
            Close();
        }

        return true;
    }

    private bool Open(bool isObject, out bool isEmpty)
    {
        isEmpty = false;
        _cancellationToken.ThrowIfCancellationRequested();
        if (_depth == MaxDepth)
        {
            return Fail("at most 512 arrays and objects within each other");
        }

        _open[_depth++] = AddNode(isObject ? JsonKind.Object : JsonKind.Array, _at++);
        SkipWhiteSpace();
        if (_at < _text.Length && _text[_at] == (isObject ? '}' : ']'))
        {
            _at++;
            Close();
            isEmpty = true;
            return true;
        }

        return !isObject || ReadName("a name in quotes, or '}'");
    }

    private void Close()
    {
        var index = _open[--_depth];
        ref var node = ref _nodes[index];
        node.End = _at;
        node.Next = _count;
        if (node.Kind == JsonKind.Object)
        {
            FindDuplicates(index);
        }
    }

    /// <summary>Begins a value. Its end is set by who reads it.</summary>
    private int AddNode(JsonKind kind, int start, bool hasEscapes = false)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        var index = _count++;
        ref var node = ref _nodes[index];
        node.Set(kind, hasEscapes);
        node.Start = start;
        node.End = _at;
        node.Next = _count;
        node.Name = _name;
        node.NameStart = _nameStart;
        _name = NoName;
        return index;
    }

    private TextPosition GetPosition(int offset) => JsonTree.GetPosition(_lineStarts, _lineCount, offset, ref _lastLine);
}
