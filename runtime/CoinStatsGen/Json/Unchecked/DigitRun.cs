using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CoinStats.Json.Unchecked;

/// <summary>Computes up to 24 digits that may have a point among them.</summary>
/// <remarks>
/// Two loads, one a byte before the other: the digits behind the point are taken from the first, those before it from the second.
/// All digits then multiply and add in pairs, fours and eights. Leading places are zero, so that no branch asks how many digits there are.
/// </remarks>
internal static class DigitRun
{
    internal const int MaxDigits = 24;

    /// <summary>From n on: 32 bytes of which the last n are set.</summary>
    private static ReadOnlySpan<byte> KeepLast =>
        [
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
            0xFF,
        ];

    /// <summary>Computes the digits.</summary>
    /// <param name="start">The first digit.</param>
    /// <param name="end">One behind the last digit if there is a point, else two behind it: 2 to 25.</param>
    /// <param name="fraction">How many stand behind the point: 0 to 23.</param>
    /// <param name="digits">The digits as a whole number.</param>
    /// <returns>False when they are more than 19, zeros in front not counted.</returns>
    // Invariant: 31 bytes can be read in front of start, and up to end. Loads start at end - 33 or later; the offset into KeepLast
    // lies between 0 and 24, so that 32 bytes from it are within its 64.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryCompute(ref byte start, int end, int fraction, out ulong digits)
    {
        ulong first;
        if (Avx2.IsSupported)
        {
            var behind = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(KeepLast), (nuint)fraction);
            var all = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(KeepLast), (nuint)(end - 1));
            var late = Vector256.LoadUnsafe(ref Unsafe.Add(ref start, end - 32));
            var early = Vector256.LoadUnsafe(ref Unsafe.Add(ref start, end - 33));
            var places = (Vector256.ConditionalSelect(behind, late, early) - Vector256.Create((byte)'0')) & all;
            var pairs = Avx2.MultiplyAddAdjacent(places, Vector256.Create((ushort)0x010A).AsSByte());
            var fours = Avx2.MultiplyAddAdjacent(pairs, Vector256.Create(0x0001_0064).AsInt16());
            var eights = Avx2.MultiplyAddAdjacent(
                    Avx2.PackUnsignedSaturate(fours, fours).AsInt16(),
                    Vector256.Create(0x0001_2710).AsInt16()
                )
                .AsUInt64();
            var last = eights.GetElement(2);
            first = ulong.RotateLeft(eights.ToScalar(), 32);
            digits = (first * 10_000_000_000_000_000) + ((last & uint.MaxValue) * 100_000_000) + (last >> 32);
        }
        else
        {
            first = Eight(ref start, end - 16, Mask(fraction - 16), Mask(end - 17));
            digits =
                (((first * 100_000_000) + Eight(ref start, end - 8, Mask(fraction - 8), Mask(end - 9))) * 100_000_000)
                + Eight(ref start, end, Mask(fraction), Mask(end - 1));
        }

        return first <= 999;
    }

    /// <summary>Keeps the last of eight bytes, in the order of loading.</summary>
    private static ulong Mask(int last) =>
        last <= 0 ? 0
        : last >= 8 ? ulong.MaxValue
        : ulong.MaxValue << (64 - (8 * last));

    /// <summary>The number made by eight digits.</summary>
    private static ulong Eight(ref byte start, int end, ulong behind, ulong all)
    {
        var places = ((Load(ref start, end - 8) & behind) | (Load(ref start, end - 9) & ~behind)) & all;
        places = (places * 10) + (places >> 8);
        return (((places & 0x000000FF000000FF) * 0x000F424000000064) + (((places >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
    }

    /// <summary>Eight bytes less '0' each, the first in the lowest.</summary>
    private static ulong Load(ref byte start, int position)
    {
        var value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, position));
        return (BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value)) ^ 0x3030303030303030;
    }
}
