using System;
using System.Collections.Generic;
using System.Threading;
using CoinStatsGen.ApiModel.Collections;

namespace CoinStatsGen.ApiModel.Json;

/// <summary>
/// Reads JSON as RFC 8259 has it: no comments, no trailing commas. Keeps its own stack, so that no text can overflow the
/// thread's.
/// </summary>
public sealed partial class JsonReader
{
    /// <summary>Deepest nesting of arrays and objects that is read.</summary>
    public const int MaxDepth = 512;

    private const int IndexedFrom = 17;
    private const int ComparedPairwiseUpTo = 8;

    private readonly string _text;
    private readonly JsonSource _source;
    private readonly CancellationToken _cancellationToken;
    private readonly JsonNameTable _names = new();
    private readonly List<JsonProblem> _duplicates = [];
    private readonly Frame[] _frames = new Frame[MaxDepth];
    private int _depth;
    private int _at;
    private JsonMember[] _members = new JsonMember[256];
    private int _memberCount;
    private JsonValue[] _items = new JsonValue[256];
    private int _itemCount;
    private HashSet<string>? _seenNames;
    private JsonProblem? _problem;

    private JsonReader(string text, CancellationToken cancellationToken)
    {
        _text = text;
        _source = new JsonSource(text);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads one value and nothing behind it. A byte order mark in front is passed over.</summary>
    public static JsonParseResult Parse(string text, CancellationToken cancellationToken = default)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var reader = new JsonReader(text, cancellationToken);
        var value = reader.ReadDocument();
        return new JsonParseResult(value, reader._problem, value is null ? default : reader._duplicates.ToEquatableArray());
    }

    private JsonValue? ReadDocument()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF')
        {
            _at = 1;
        }

        var root = ReadRoot();
        if (root is null)
        {
            return null;
        }

        SkipWhiteSpace();
        if (_at == _text.Length)
        {
            return root;
        }

        return Fail("the end of the text behind the value");
    }

    // One turn reads a value that is no container, or opens a container; Attach closes as many containers as end there.
    private JsonValue? ReadRoot()
    {
        while (true)
        {
            SkipWhiteSpace();
            if (_at == _text.Length)
            {
                return Fail("a value");
            }

            var value = _text[_at] switch
            {
                '{' => Open(isObject: true),
                '[' => Open(isObject: false),
                '"' => ReadString(),
                't' => ReadLiteral("true", JsonKind.True),
                'f' => ReadLiteral("false", JsonKind.False),
                'n' => ReadLiteral("null", JsonKind.Null),
                '-' or (>= '0' and <= '9') => ReadNumber(),
                _ => Fail("a value"),
            };

            if (_problem is not null)
            {
                return null;
            }

            if (value is null)
            {
                continue;
            }

            var root = Attach(value);
            if (root is not null || _problem is not null)
            {
                return root;
            }
        }
    }

    /// <summary>Puts a value into its container and goes on to the next; the root where the last container is closed.</summary>
    private JsonValue? Attach(JsonValue value)
    {
        while (_depth > 0)
        {
            ref var frame = ref _frames[_depth - 1];
            if (frame.IsObject)
            {
                Push(new JsonMember(frame.Name, frame.NameStart, value));
            }
            else
            {
                Push(value);
            }

            SkipWhiteSpace();
            var c = _at < _text.Length ? _text[_at] : '\0';
            if (c == ',')
            {
                _at++;
                if (frame.IsObject)
                {
                    ReadName(ref frame, "a name in quotes behind the comma");
                }

                return null;
            }

            if (c != (frame.IsObject ? '}' : ']'))
            {
                return Fail(frame.IsObject ? "',' or '}' behind a member of an object" : "',' or ']' behind an item of an array");
            }

            _at++;
            value = Close();
        }

        return value;
    }

    /// <summary>Enters a container. Gives it at once where it is empty, else null.</summary>
    private JsonValue? Open(bool isObject)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_depth == MaxDepth)
        {
            return Fail("at most 512 arrays and objects within each other");
        }

        ref var frame = ref _frames[_depth++];
        frame.IsObject = isObject;
        frame.Start = _at++;
        frame.FirstChild = isObject ? _memberCount : _itemCount;
        SkipWhiteSpace();
        if (_at < _text.Length && _text[_at] == (isObject ? '}' : ']'))
        {
            _at++;
            return Close();
        }

        if (isObject)
        {
            ReadName(ref frame, "a name in quotes, or '}'");
        }

        return null;
    }

    private JsonValue Close()
    {
        ref var frame = ref _frames[--_depth];
        object? content = null;
        if (frame.IsObject)
        {
            var count = _memberCount - frame.FirstChild;
            if (count > 0)
            {
                var members = new JsonMember[count];
                Array.Copy(_members, frame.FirstChild, members, 0, count);
                _memberCount = frame.FirstChild;
                FindDuplicates(members);
                content = count >= IndexedFrom ? new JsonMemberIndex(members) : members;
            }
        }
        else
        {
            var count = _itemCount - frame.FirstChild;
            if (count > 0)
            {
                var items = new JsonValue[count];
                Array.Copy(_items, frame.FirstChild, items, 0, count);
                _itemCount = frame.FirstChild;
                content = items;
            }
        }

        var kind = frame.IsObject ? JsonKind.Object : JsonKind.Array;
        return new JsonValue(_source, kind, frame.Start, _at, content, hasEscapes: false);
    }

    private void Push(in JsonMember member)
    {
        if (_memberCount == _members.Length)
        {
            Array.Resize(ref _members, _members.Length * 2);
        }

        _members[_memberCount++] = member;
    }

    private void Push(JsonValue item)
    {
        if (_itemCount == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        _items[_itemCount++] = item;
    }

    private struct Frame
    {
        public bool IsObject;
        public int Start;
        public int FirstChild;
        public string Name;
        public int NameStart;
    }
}
