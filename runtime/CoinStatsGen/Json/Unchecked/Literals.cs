using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoinStats.Json.Unchecked;

/// <summary>Compares a member name as a whole.</summary>
internal static class Literals
{
    /// <summary>Tells whether the document surely holds <paramref name="expected"/> at a position. Too long a name, or one near the end, is not sure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAt(ReadOnlySpan<byte> json, int position, in JsonMemberName expected)
    {
        if (!Vector128.IsHardwareAccelerated || position > json.Length - Vector256<byte>.Count)
        {
            return false;
        }

        // Invariant: 0 <= position, and 32 bytes from it lie within the span, by the comparison above.
        Vector256<byte> there = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)position);
        return (~Vector256.Equals(there, expected.Head).ExtractMostSignificantBits() & expected.HeadBits) == 0;
    }
}
