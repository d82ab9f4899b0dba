using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoinStats.Json.Unchecked;

/// <summary>Finds where the text of a JSON string stops being plain. One comparison answers for a whole vector of bytes.</summary>
internal static class TextSearch
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        26,
        27,
        28,
        29,
        30,
        31,
        (byte)'"',
        (byte)'\\',
    ]);

    /// <summary>
    /// First quote, backslash, control character or byte beyond ASCII at or behind a position; else the length of the document.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int FindEndOfAscii(ReadOnlySpan<byte> json, int position)
    {
        while (Vectors.TryLoad(json, position, out var bytes))
        {
            var stops = StopsIn(bytes);
            if (stops != 0)
            {
                return position + BitOperations.TrailingZeroCount(stops);
            }

            position += Vector256<byte>.Count;
        }

        return FindEndOfAsciiByByte(json, position);
    }

    /// <summary>First quote, backslash or control character at or behind a position; else the length of the document.</summary>
    internal static int FindEndOfText(ReadOnlySpan<byte> json, int position)
    {
        var found = json[position..].IndexOfAny(Stops);
        return found < 0 ? json.Length : position + found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindEndOfAsciiByByte(ReadOnlySpan<byte> json, int position)
    {
        while (position < json.Length && json[position] is >= 0x20 and < 0x80 and not (byte)'"' and not (byte)'\\')
        {
            position++;
        }

        return position;
    }

    // As signed numbers, control characters and bytes beyond ASCII are both below the space.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StopsIn(Vector256<byte> bytes) =>
        (
            Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)' ')).AsByte()
        ).ExtractMostSignificantBits();
}
