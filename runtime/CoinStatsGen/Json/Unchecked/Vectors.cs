using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoinStats.Json.Unchecked;

/// <summary>Loads 32 bytes of a document at once. Where the machine has only 16-byte vectors, the compiler makes two of each.</summary>
internal static class Vectors
{
    /// <summary>The 32 bytes from a position on; false where the document ends before, or the machine has no vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryLoad(ReadOnlySpan<byte> json, int position, out Vector256<byte> bytes)
    {
        if (!Vector128.IsHardwareAccelerated || position > json.Length - Vector256<byte>.Count)
        {
            bytes = default;
            return false;
        }

        // Invariant: 0 <= position, and 32 bytes from it lie within the span, by the comparison above.
        bytes = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)position);
        return true;
    }

    /// <summary>Tells whether two vectors agree in the bytes that count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Agree(Vector256<byte> left, Vector256<byte> right, uint bits) =>
        (~Vector256.Equals(left, right).ExtractMostSignificantBits() & bits) == 0;
}
