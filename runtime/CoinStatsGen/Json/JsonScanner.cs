using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CoinStats.Json;

/// <summary>Reads JSON forward from UTF-8 bytes. It stands on a value; each <c>Read…</c> consumes exactly that value.</summary>
/// <remarks>Made for emitted code, one instance per body. Accepts and refuses what System.Text.Json does with its default options.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;

    /// <summary>Stands on the first value of a document.</summary>
    /// <param name="utf8Json">The whole document.</param>
    public JsonScanner(ReadOnlySpan<byte> utf8Json)
    {
        _json = utf8Json;
        _reader = new Utf8JsonReader(utf8Json);
        Advance();
    }

    /// <summary>Kind of the value under the cursor.</summary>
    public readonly JsonValueKind ValueKind => _reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.Null => JsonValueKind.Null,
        _ => JsonValueKind.Undefined,
    };

    /// <summary>Consumes a null.</summary>
    /// <returns>False, and the cursor unmoved, when the value is something else.</returns>
    public readonly bool TryReadNull() => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Enters the object under the cursor.</summary>
    public readonly void ReadObjectStart() => Expect(JsonTokenType.StartObject, "an object");

    /// <summary>Enters the array under the cursor.</summary>
    public readonly void ReadArrayStart() => Expect(JsonTokenType.StartArray, "an array");

    /// <summary>Moves to the value of the next member.</summary>
    /// <param name="members">The names known here.</param>
    /// <param name="member">Minus one at the start; the index of the member, or a negative number for a name that is not known.</param>
    /// <returns>False at the end of the object, which is consumed.</returns>
    public bool ReadMember(JsonMembers members, ref int member)
    {
        ArgumentNullException.ThrowIfNull(members);
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        member = -2;
        for (int i = 0; i < members.Count; i++)
        {
            if (NameEquals(members.Utf8(i)))
            {
                member = i;
                break;
            }
        }

        Advance();
        return true;
    }

    /// <summary>Moves to the value of the next member of an object whose names are data.</summary>
    /// <param name="name">The name; empty at the end.</param>
    /// <returns>False at the end of the object, which is consumed.</returns>
    public bool ReadMapMember(out string name)
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            name = "";
            return false;
        }

        name = Text();
        Advance();
        return true;
    }

    /// <summary>Moves to the next element.</summary>
    /// <returns>False at the end of the array, which is consumed.</returns>
    public bool ReadElement()
    {
        Advance();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Passes over the value under the cursor.</summary>
    public void SkipValue()
    {
        try
        {
            _reader.Skip();
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    /// <summary>Makes sure that only white space follows.</summary>
    public void ReadEnd()
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    /// <summary>Reports required members that did not come.</summary>
    /// <param name="members">The names known here.</param>
    /// <param name="seen">A bit for each required member that came.</param>
    [DoesNotReturn]
    public readonly void ThrowMissing(JsonMembers members, ulong seen)
    {
        ArgumentNullException.ThrowIfNull(members);
        throw Error($"The object ends without its required member(s) {string.Join(", ", members.Missing(seen))}.");
    }

    private void Advance()
    {
        try
        {
            if (!_reader.Read())
            {
                throw new CoinStatsJsonException("The JSON is empty.", "$", _reader.BytesConsumed);
            }
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    private readonly bool NameEquals(ReadOnlySpan<byte> name)
    {
        try
        {
            return _reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException e)
        {
            throw Error("The member name is not valid text.", e);
        }
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_reader.TokenType != type)
        {
            throw Error($"Expected {what}, found {ValueKind}.");
        }
    }

    private readonly CoinStatsJsonException Malformed(JsonException e)
        => new(e.Message, JsonErrorLocator.PathOf(_json, _json.Length), _reader.BytesConsumed, e);

    private readonly CoinStatsJsonException Error(string message, Exception? cause = null)
        => new(message, JsonErrorLocator.PathOf(_json, _reader.TokenStartIndex), _reader.TokenStartIndex, cause);
}
