using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CoinStats.Json;

/// <summary>Reads JSON forward from UTF-8 bytes. It stands on a value; each <c>Read…</c> consumes exactly that value.</summary>
/// <remarks>Made for emitted code, one instance per body. Accepts and refuses what System.Text.Json does with its default
/// options.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    internal const int DefaultMaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly RecentStrings _strings;
    private readonly int _maxDepth;
    private readonly JsonReading _reading;
    private int _position;
    private int _depth;

    /// <summary>Where the text of the current member is remembered.</summary>
    private int _slot;

    /// <summary>How often a value was passed over so far.</summary>
    private int _passed;

    /// <summary>Made by the first note: most answers need none.</summary>
    private JsonNotes? _notes;

    /// <summary>Stands on the first value of a document.</summary>
    /// <param name="utf8Json">The whole document.</param>
    public JsonScanner(ReadOnlySpan<byte> utf8Json)
        : this(utf8Json, JsonReading.Strict) { }

    internal JsonScanner(ReadOnlySpan<byte> utf8Json, JsonReading reading, int maxDepth = DefaultMaxDepth)
    {
        _json = utf8Json;
        _strings = RecentStrings.OfThread;
        _maxDepth = maxDepth;
        _reading = reading;
        _position = SkipWhiteSpace(utf8Json, 0);
    }

    /// <summary>Kind of the value under the cursor.</summary>
    public readonly JsonValueKind ValueKind =>
        Peek() switch
        {
            '{' => JsonValueKind.Object,
            '[' => JsonValueKind.Array,
            '"' => JsonValueKind.String,
            '-' or (>= '0' and <= '9') => JsonValueKind.Number,
            't' => JsonValueKind.True,
            'f' => JsonValueKind.False,
            'n' => JsonValueKind.Null,
            _ => JsonValueKind.Undefined,
        };

    /// <summary>Offset of the cursor from the start of the document.</summary>
    internal readonly int Position => _position;

    /// <summary>The whole document.</summary>
    internal readonly ReadOnlySpan<byte> Utf8 => _json;

    /// <summary>Consumes a null.</summary>
    /// <returns>False, and the cursor unmoved, when the value is something else.</returns>
    public bool TryReadNull() => Peek() == 'n' && ReadNull();

    /// <summary>Consumes a null, or passes over a value that is no object.</summary>
    /// <returns>False, and the cursor unmoved, when an object follows, or something that the reader of an object refuses.</returns>
    public bool TryReadNoObject() => Peek() != '{' && ReadNo("an object");

    /// <summary>Consumes a null, or passes over a value that is no array.</summary>
    /// <returns>False, and the cursor unmoved, when an array follows, or something that the reader of an array refuses.</returns>
    public bool TryReadNoArray() => Peek() != '[' && ReadNo("an array");

    /// <summary>Consumes a null, or passes over a value that is no string.</summary>
    /// <returns>False, and the cursor unmoved, when a string follows, or something that the reader of a string refuses.</returns>
    public bool TryReadNoString() => Peek() != '"' && ReadNo("a string");

    /// <summary>Reads true or false.</summary>
    /// <returns>The value.</returns>
    public bool ReadBoolean()
    {
        switch (Peek())
        {
            case 't':
                _position = SkipLiteral(_position, "true"u8);
                return true;
            case 'f':
                _position = SkipLiteral(_position, "false"u8);
                return false;
            default:
                Pass("true or false", _position);
                return false;
        }
    }

    /// <summary>Enters the array under the cursor.</summary>
    /// <returns>False where another value was passed over.</returns>
    public bool ReadArrayStart()
    {
        if (Peek() != '[')
        {
            Pass("an array", _position);
            return false;
        }

        Enter();
        return true;
    }

    /// <summary>Moves to the next element.</summary>
    /// <returns>False at the end of the array, which is consumed.</returns>
    public bool ReadElement()
    {
        var json = _json;
        var position = _position;

        // No value ends in '[', so the byte behind the cursor tells whether this is the first element.
        if (json[position - 1] == '[')
        {
            position = SkipWhiteSpace(json, position);
            if (ByteAt(json, position) == ']')
            {
                return Leave(position);
            }
        }
        else
        {
            position = SkipWhiteSpace(json, position);
            var next = ByteAt(json, position);
            if (next == ']')
            {
                return Leave(position);
            }

            if (next != ',')
            {
                throw Malformed("Expected ',' or ']' after an array element", position);
            }

            position = SkipWhiteSpace(json, position + 1);
        }

        _position = position;
        return true;
    }

    /// <summary>Makes sure that only white space follows.</summary>
    public void ReadEnd()
    {
        _position = SkipWhiteSpace(_json, _position);
        if (_position < _json.Length)
        {
            throw Malformed("Expected the end of the document", _position);
        }
    }

    private readonly int Peek() => ByteAt(_json, _position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadNo(string expected) => TryReadNull() || (IsTolerant && TypeAt(_position) is not null && TryPass(expected, _position));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadNull()
    {
        _position = SkipLiteral(_position, "null"u8);
        return true;
    }

    private void Enter()
    {
        if (_depth >= _maxDepth)
        {
            throw TooDeep(_position);
        }

        _depth++;
        _position++;
    }

    private bool Leave(int position)
    {
        _depth--;
        _position = position + 1;
        return false;
    }

    /// <summary>The byte at a position, or -1 behind the end.</summary>
    private static int ByteAt(ReadOnlySpan<byte> json, int position) => (uint)position < (uint)json.Length ? json[position] : -1;

    private static int SkipWhiteSpace(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && json[position] is 0x20 or 0x0A or 0x0D or 0x09)
        {
            position++;
        }

        return position;
    }

    private readonly int SkipLiteral(int position, ReadOnlySpan<byte> literal)
    {
        if (!_json[position..].StartsWith(literal))
        {
            throw BadLiteral(position, literal);
        }

        return position + literal.Length;
    }
}
