using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CoinStats.Json.Numbers;

/// <summary>
/// Whole numbers of at most seven digits without a sign: counts, ranks, decimals. Eight bytes are one word, and looked at as one.
/// </summary>
internal static class ShortInteger
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Reads one. Its length; 0 when it is longer, no such number, or near the end of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Read(ReadOnlySpan<byte> json, int position, out long value)
    {
        value = 0;
        if (!BinaryPrimitives.TryReadUInt64LittleEndian(json[position..], out var word))
        {
            return 0;
        }

        // The highest bit of each byte that is no digit. A carry can only disturb what stands behind the first of them.
        var places = word ^ Zeros;
        var others = ((places + 0x7676767676767676) | places) & 0x8080808080808080;
        var length = BitOperations.TrailingZeroCount(others) >> 3;

        // As in DigitReader: no digit, or more behind a zero. A point or an exponent makes it another kind of number.
        var next = (int)(word >> (8 * (length & 7))) & 0xFF;
        if ((uint)(length - 1) > (uint)(places & 0xFF) << 6 || length > 7 || next == '.' || (next | 0x20) == 'e')
        {
            return 0;
        }

        places <<= 64 - (8 * length);
        places = (places * 10) + (places >> 8);
        value = (long)(
            (((places & 0x000000FF000000FF) * 0x000F424000000064) + (((places >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32
        );
        return length;
    }
}
