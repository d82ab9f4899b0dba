using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CoinStats.Json;

/// <content>What is noted of an answer beside its values. Nothing of it runs where nobody asked for it.</content>
public ref partial struct JsonScanner
{
    internal JsonScanner(ReadOnlySpan<byte> utf8Json, JsonNotes? notes)
        : this(utf8Json, DefaultMaxDepth)
    {
        _notes = notes;
    }

    /// <summary>Somebody wants to know of values that the document does not list.</summary>
    public readonly bool IsObserved => _notes is not null;

    /// <summary>Elements that cannot be read are left out: lists are read by <see cref="ReadReadable"/>.</summary>
    public readonly bool IsLenient => _notes is { IsLenient: true };

    /// <summary>Notes that the text just read is none that the document lists.</summary>
    /// <param name="text">The text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void ReportUnknownValue(string text)
        => _notes?.Add(DriftKind.UnknownValue, _slot, System.Text.Encoding.UTF8.GetBytes(text ?? ""), _position - 1, null, "string");

    /// <summary>Reads a list, without the elements that cannot be read; they are noted.</summary>
    /// <typeparam name="T">Type of an element.</typeparam>
    /// <param name="reader">Reads an element.</param>
    /// <returns>The others, in their order.</returns>
    /// <exception cref="CoinStatsJsonException">The text is no JSON, or more than 1,000 elements of the answer cannot be read.</exception>
    public List<T> ReadReadable<T>(JsonValueReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        JsonNotes notes = _notes!;
        List<T> items = [];
        ReadArrayStart();
        bool isTrying = notes.IsTrying;
        notes.IsTrying = true;
        while (ReadElement())
        {
            int start = _position;
            int depth = _depth;
            try
            {
                items.Add(reader(ref this));
            }
            catch (Exception e) when (e is CoinStatsJsonException or FormatException && !notes.GaveUp)
            {
                // Where the element does not end, nothing behind it can be read either.
                notes.GaveUp = true;
                _depth = depth;
                _position = EndOfValue(start);
                notes.GaveUp = false;
                notes.AddUnreadable(_json[start.._position], start, e);
            }
        }

        notes.IsTrying = isTrying;
        return items;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void NoteUnknownMember(JsonMembers members, ReadOnlySpan<byte> name)
        => _notes!.Add(DriftKind.UnknownMember, members.SlotOf(0), name, _position, null, TypeAt(_position));

    private readonly void NoteMissing(JsonMembers members, ulong seen)
    {
        foreach (int member in members.MissingIndexes(seen))
        {
            _notes!.Add(DriftKind.MissingMember, members.SlotOf(member), members.NameOf(member), _position - 1, null, null);
        }
    }

    /// <summary>Notes a value of another type, where there is a value at all.</summary>
    private readonly void NoteOtherType(string expected, int position)
    {
        if (_notes is not null && TypeAt(position) is { } found)
        {
            _notes.Add(DriftKind.OtherType, _slot, [], position, expected, found);
        }
    }

    private readonly string? TypeAt(int position) => ByteAt(_json, position) switch
    {
        '{' => "object",
        '[' => "array",
        '"' => "string",
        '-' or (>= '0' and <= '9') => "number",
        't' or 'f' => "boolean",
        'n' => "null",
        _ => null,
    };
}
