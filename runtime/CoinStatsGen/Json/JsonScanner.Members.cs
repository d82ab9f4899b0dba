using System.Runtime.CompilerServices;
using CoinStats.Json.Unchecked;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Enters the object under the cursor.</summary>
    /// <returns>False where another value was passed over.</returns>
    public bool ReadObjectStart()
    {
        if (Peek() != '{')
        {
            Pass("an object", _position);
            return false;
        }

        Enter();
        return true;
    }

    /// <summary>Moves to the value of the next member.</summary>
    /// <param name="members">The names known here.</param>
    /// <param name="member">Minus one at the start; the index of the member, or a negative number for a name that is not known.</param>
    /// <returns>False at the end of the object, which is consumed.</returns>
    /// <remarks>
    /// The name is not read but compared as a whole, <c>"name":</c>, with the one that followed last time.
    /// Only when that fails is it scanned and looked up, and the new order remembered.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool ReadMember(JsonMembers members, ref int member)
    {
        var json = _json;
        var position = _position;
        var previous = member;
        if (previous == JsonMembers.AtStart || ByteAt(json, position) == ',')
        {
            var name = previous == JsonMembers.AtStart ? position : position + 1;
            var expected = members.ExpectedAfter(previous);
            if (Vectors.TryLoad(json, name, out var there) && Vectors.Agree(there, expected.Head, expected.HeadBits))
            {
                var value = name + expected.Length;
                if ((uint)value < (uint)json.Length && json[value] > ' ')
                {
                    member = expected.Index;
                    _slot = expected.Slot;
                    _position = value;
                    return true;
                }
            }
        }

        return ReadUnexpectedMember(members, ref member);
    }

    /// <summary>Moves to the value of the next member of an object whose names are data.</summary>
    /// <param name="name">The name; empty at the end.</param>
    /// <returns>False at the end of the object, which is consumed.</returns>
    public bool ReadMapMember(out string name)
    {
        // No value ends in '{', so the byte behind the cursor tells whether this is the first member.
        if (!MoveToName(_json[_position - 1] == '{'))
        {
            name = "";
            return false;
        }

        name = ReadString();
        MoveToMemberValue();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadUnexpectedMember(JsonMembers members, ref int member)
    {
        var previous = member;
        if (!MoveToName(previous == JsonMembers.AtStart))
        {
            return false;
        }

        var start = _position;
        _position = SkipString(start, out var escaped);
        var name = _json[(start + 1)..(_position - 1)];
        member = escaped ? FindEscaped(members, name, start) : members.Find(name);
        members.Learn(previous, member);
        _slot = members.SlotOf(member);
        MoveToMemberValue();
        if (member < 0 && IsObserved)
        {
            NoteUnknownMember(members, name);
        }

        return true;
    }

    private readonly int FindEscaped(JsonMembers members, ReadOnlySpan<byte> name, int start)
    {
        var unescaped = new byte[name.Length];
        return JsonNames.TryUnescape(name, unescaped, out var length)
            ? members.Find(unescaped.AsSpan(0, length))
            : throw Malformed("The member name is not valid text", start);
    }

    /// <summary>From behind a member or the brace to the quote of the next name; false at the end of the object.</summary>
    private bool MoveToName(bool first)
    {
        var json = _json;
        var position = SkipWhiteSpace(json, _position);
        var next = ByteAt(json, position);
        if (next == '}')
        {
            return Leave(position);
        }

        if (!first)
        {
            if (next != ',')
            {
                throw Malformed("Expected ',' or '}' after a member", position);
            }

            position = SkipWhiteSpace(json, position + 1);
            next = ByteAt(json, position);
        }

        if (next != '"')
        {
            throw Malformed("Expected a member name", position);
        }

        _position = position;
        return true;
    }

    /// <summary>From behind a name over the colon to the value.</summary>
    private void MoveToMemberValue() => _position = SkipColon(_position);

    private readonly int SkipColon(int position)
    {
        var json = _json;
        position = SkipWhiteSpace(json, position);
        if (ByteAt(json, position) != ':')
        {
            throw Malformed("Expected ':' after a member name", position);
        }

        return SkipWhiteSpace(json, position + 1);
    }
}
