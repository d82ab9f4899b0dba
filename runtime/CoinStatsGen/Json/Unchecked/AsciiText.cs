using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoinStats.Json.Unchecked;

/// <summary>Makes strings of ASCII bytes without an encoder.</summary>
internal static class AsciiText
{
    /// <summary>A new string of bytes known to be ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static string Create(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length == 0)
        {
            return "";
        }

        // Invariant: the string was made here, is written before anybody else can see it, and only its own Length characters are
        // written: every store below starts at an index not above Length minus its own width.
        string text = new('\0', ascii.Length);
        Widen(
            ref MemoryMarshal.GetReference(ascii),
            ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan())),
            (nuint)ascii.Length
        );
        return text;
    }

    private static void Widen(ref byte from, ref ushort to, nuint length)
    {
        if (length >= 16)
        {
            var last = length - 16;
            for (nuint i = 0; i < last; i += 16)
            {
                Widen16(ref from, ref to, i);
            }

            Widen16(ref from, ref to, last);
        }
        else if (length >= 8)
        {
            Widen8(ref from, ref to, 0);
            Widen8(ref from, ref to, length - 8);
        }
        else if (length >= 4)
        {
            Widen4(ref from, ref to, 0);
            Widen4(ref from, ref to, length - 4);
        }
        else
        {
            for (nuint i = 0; i < length; i++)
            {
                Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen16(ref byte from, ref ushort to, nuint index)
    {
        (var lower, var upper) = Vector128.Widen(Vector128.LoadUnsafe(ref from, index));
        lower.StoreUnsafe(ref to, index);
        upper.StoreUnsafe(ref to, index + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen8(ref byte from, ref ushort to, nuint index) =>
        Vector128
            .WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, index))).AsByte())
            .StoreUnsafe(ref to, index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Widen4(ref byte from, ref ushort to, nuint index) =>
        Unsafe.WriteUnaligned(
            ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref to, index)),
            Vector128
                .WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, index))).AsByte())
                .AsUInt64()
                .ToScalar()
        );
}
