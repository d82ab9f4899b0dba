using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoinStats.Json.Unchecked;

/// <summary>Loads a few bytes as one vector.</summary>
internal static class Vectors
{
    /// <summary>32 bytes set, then 32 clear: read from 32 - n it keeps the first n bytes of a vector.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The bytes of a range of at most 32, zeros behind it. False when the range is longer or too near the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryLoadPrefix(ReadOnlySpan<byte> json, int start, int length, out Vector256<byte> prefix)
    {
        if (!Vector128.IsHardwareAccelerated || (uint)length > (uint)Vector256<byte>.Count || start > json.Length - Vector256<byte>.Count)
        {
            prefix = default;
            return false;
        }

        // Invariant: 0 <= start, and 32 bytes from it lie within the span, by the comparison above; 0 <= 32 - length, and the
        // table is 64 bytes long.
        prefix = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)start)
            & Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(Vector256<byte>.Count - length));
        return true;
    }
}
