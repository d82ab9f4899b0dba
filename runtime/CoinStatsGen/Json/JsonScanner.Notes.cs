using System.Runtime.CompilerServices;
using System.Text;

namespace CoinStats.Json;

/// <content>What an answer has that the document does not promise: noted, passed over or refused. Nothing of it runs for an answer without
/// gaps.</content>
public ref partial struct JsonScanner
{
    /// <summary>Somebody wants to know of values that the document does not list.</summary>
    public readonly bool IsObserved => Has(JsonReading.Watched);

    /// <summary>Gaps are tolerated.</summary>
    public readonly bool IsTolerant => Has(JsonReading.Tolerant);

    /// <summary>What was noted; null where there was nothing.</summary>
    internal readonly JsonNotes? Notes => _notes;

    /// <summary>Notes that the text just read is none that the document lists.</summary>
    /// <param name="text">The text.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReportUnknownValue(string text)
    {
        // No quote: the value was of another kind, and was told of.
        if (IsObserved && ByteAt(_json, _position - 1) == '"')
        {
            Add(
                new JsonNote(DriftKind.UnknownValue, _slot, _position - 1, null, "string"),
                Encoding.UTF8.GetBytes(text ?? ""),
                isGap: false
            );
        }
    }

    /// <summary>Reports required members that did not come. Where gaps are tolerated, the reader gives them their empty values.</summary>
    /// <param name="members">The names known here.</param>
    /// <param name="seen">A bit for each required member that came.</param>
    /// <exception cref="CoinStatsJsonException">The answer is read strictly.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReportMissing(JsonMembers members, ulong seen)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var (member, kind) in members.Missing(seen))
        {
            Add(
                new JsonNote(DriftKind.MissingMember, members.SlotOf(member), _position - 1, kind, null),
                members.NameOf(member),
                isGap: true
            );
        }

        if (!IsTolerant)
        {
            throw Error($"The object ends without its required member(s) {string.Join(", ", members.MissingNames(seen))}.", _position - 1);
        }
    }

    /// <summary>Reports positions of a fixed list that did not come, as <see cref="ReportMissing"/> does of members.</summary>
    /// <param name="positions">The positions.</param>
    /// <param name="count">How many came.</param>
    /// <exception cref="CoinStatsJsonException">The answer is read strictly.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ReportMissingPositions(JsonMembers positions, int count)
    {
        ArgumentNullException.ThrowIfNull(positions);
        List<string> names = [];
        foreach (var (position, kind) in positions.From(count))
        {
            Add(
                new JsonNote(DriftKind.MissingMember, positions.SlotOf(position), _position - 1, kind, null),
                positions.NameOf(position),
                isGap: true
            );
            names.Add(Encoding.UTF8.GetString(positions.NameOf(position)));
        }

        if (!IsTolerant)
        {
            throw Error($"The list ends without its position(s) {string.Join(", ", names)}.", _position - 1);
        }
    }

    /// <summary>Reads JSON that has none of the shapes the document lists, into a copy of its own.</summary>
    /// <returns>The JSON.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public System.Text.Json.JsonElement ReadUnknownShape()
    {
        NoteOtherType("one of the documented shapes", _position);
        return ReadJsonElement();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteUnknownMember(JsonMembers members, ReadOnlySpan<byte> name) =>
        Add(new JsonNote(DriftKind.UnknownMember, members.SlotOf(0), _position, null, TypeAt(_position)), name, isGap: false);

    /// <summary>Notes a number in quotes: it is read all the same, so nothing is missing.</summary>
    private void NoteIfQuoted(bool quoted, int position)
    {
        if (quoted && IsObserved)
        {
            Add(new JsonNote(DriftKind.OtherType, _slot, position, "a number", "string"), [], isGap: false);
        }
    }

    /// <summary>Notes a value of another type, where there is a value at all.</summary>
    private void NoteOtherType(string expected, int position)
    {
        if (TypeAt(position) is { } found)
        {
            Add(new JsonNote(DriftKind.OtherType, _slot, position, expected, found), [], isGap: true);
        }
    }

    private void Add(in JsonNote note, ReadOnlySpan<byte> text, bool isGap)
    {
        if (!Has(JsonReading.Silent) && (IsTolerant || IsObserved))
        {
            (_notes ??= new JsonNotes()).Add(note, text, isGap);
        }
    }

    /// <summary>Passes over a value that is not what the document promises, and notes the gap.</summary>
    /// <param name="expected">What the document promises.</param>
    /// <param name="start">Where the value begins.</param>
    /// <exception cref="CoinStatsJsonException">The answer is read strictly, the value is the whole answer, or it is no JSON.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pass(string expected, int start)
    {
        if (!TryPass(expected, start))
        {
            throw Malformed($"Expected {expected}", start);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryPass(string expected, int start)
    {
        NoteOtherType(expected, start);
        if (!IsTolerant || (_depth == 0 && !Has(JsonReading.Part)))
        {
            return false;
        }

        _position = EndOfValue(start);
        _passed++;
        return true;
    }

    private readonly bool Has(JsonReading flag) => (_reading & flag) == flag;

    private readonly string? TypeAt(int position) =>
        ByteAt(_json, position) switch
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
