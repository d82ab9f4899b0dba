using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Reports required members that did not come.</summary>
    /// <param name="members">The names known here.</param>
    /// <param name="seen">A bit for each required member that came.</param>
    [DoesNotReturn]
    public readonly void ThrowMissing(JsonMembers members, ulong seen)
    {
        ArgumentNullException.ThrowIfNull(members);
        if (_notes is not null)
        {
            NoteMissing(members, seen);
        }

        throw Error($"The object ends without its required member(s) {string.Join(", ", members.Missing(seen))}.", _position - 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException Error(string message, int position, Exception? cause = null)
        => new(message, _notes is { IsTrying: true } ? "$" : JsonErrorLocator.PathOf(_json, position), position, cause);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException Malformed(string problem, int position)
        => Error($"{problem}, found {Describe(position)}.", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException Unexpected(string expected) => OtherType(expected, _position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException OtherType(string expected, int position)
    {
        NoteOtherType(expected, position);
        return Malformed($"Expected {expected}", position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException BadNumber(int position) => Malformed("The number is malformed", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException BadLiteral(int position, ReadOnlySpan<byte> literal)
        => Malformed($"Expected {Encoding.ASCII.GetString(literal)}", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException TooDeep(int position)
        => Error($"The document is nested deeper than {_maxDepth} levels.", position);

    /// <summary>What stands at a position, short enough for a message.</summary>
    private readonly string Describe(int position)
    {
        int next = ByteAt(_json, position);
        return next switch
        {
            -1 => "the end of the document",
            '{' => "an object",
            '[' => "an array",
            '"' => "a string",
            'n' => "null",
            > ' ' and < 0x7F => $"'{(char)next}'",
            _ => $"the byte 0x{next:X2}",
        };
    }
}
