using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CoinStats.Json.Numbers;

namespace CoinStats.Json.Unchecked;

/// <summary>
/// Reads a number without looking at its characters one by one: one comparison of 32 bytes tells where its digits end, on both sides of
/// the point; then all digits are loaded by their end, the point left out by a mask, and computed at once.
/// </summary>
/// <remarks>
/// Hardly a branch depends on how long the number is. Prices have 1 to 21 digits, at random: guessing wrong costs as much as computing.
/// </remarks>
internal static class DigitReader
{
    /// <summary>Bytes that must stand from the first of a number on: 1 sign, 33 for the comparison and the byte behind, 6 for an exponent, rounded up.</summary>
    private const int Ahead = 48;

    /// <summary>Bytes that must stand before a number, because digits are loaded by their end.</summary>
    private const int Before = 32;

    /// <summary>Reads a number of at most 19 significant digits. False when it is longer, no number, or near an end of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(ReadOnlySpan<byte> json, int position, out DecimalText number)
    {
        if (Vector128.IsHardwareAccelerated && position >= Before && position <= json.Length - Ahead)
        {
            return TryRead(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), position), out number);
        }

        number = default;
        return false;
    }

    /// <summary>The same for what stands near an end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryReadNearEnd(ReadOnlySpan<byte> json, int position, out DecimalText number)
    {
        number = default;
        if (!Vector128.IsHardwareAccelerated || (position >= Before && position <= json.Length - Ahead))
        {
            return false;
        }

        Span<byte> padded = stackalloc byte[Before + Ahead];
        padded.Clear();
        ReadOnlySpan<byte> rest = json[Math.Min(position, json.Length)..];
        rest[..Math.Min(rest.Length, Ahead)].CopyTo(padded[Before..]);
        return TryRead(ref padded[Before], out number);
    }

    // Invariant: Before bytes can be read in front of text, and Ahead bytes from it on. DigitRun asks for 31 of the former.
    // All is kept in locals whose address nobody takes: the compiler then holds them in registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(ref byte text, out DecimalText number)
    {
        number = default;
        int sign = text == '-' ? 1 : 0;
        ref byte start = ref Unsafe.Add(ref text, sign);
        uint others = OthersThanDigits(ref start);
        int whole = BitOperations.TrailingZeroCount(others);
        int point = Unsafe.Add(ref start, whole) == '.' ? 1 : 0;

        // One behind the last digit, or, where there is no point, two behind it: as if the point were the last character.
        int end = point != 0 ? BitOperations.TrailingZeroCount(others & (others - 1)) : whole + 1;
        int fraction = end - whole - 1;
        if (whole == 0 || end > DigitRun.MostDigits + 1 || fraction < point || (start == '0' && whole > 1)
            || !DigitRun.TryCompute(ref start, end, fraction, out ulong digits))
        {
            return false;
        }

        number.Digits = digits;
        int exponent = -fraction;
        end = whole + point + fraction;
        if ((Unsafe.Add(ref start, end) | 0x20) == 'e')
        {
            int length = ReadExponent(ref Unsafe.Add(ref start, end), out int power);
            if (length == 0)
            {
                return false;
            }

            exponent += power;
            end += length;
            number.HasExponent = true;
        }

        number.Exponent = exponent;
        number.IsNegative = sign != 0;
        number.Length = sign + end;
        return true;
    }

    /// <summary>Reads an exponent of at most three digits. Its length, the letter included; 0 when there is none.</summary>
    private static int ReadExponent(ref byte letter, out int power)
    {
        int sign = Unsafe.Add(ref letter, 1) is (byte)'-' or (byte)'+' ? 1 : 0;
        int position = 1 + sign;
        power = 0;
        while ((uint)(Unsafe.Add(ref letter, position) - '0') <= 9)
        {
            if (position - sign > 3)
            {
                return 0;
            }

            power = (power * 10) + Unsafe.Add(ref letter, position) - '0';
            position++;
        }

        power = Unsafe.Add(ref letter, 1) == '-' ? -power : power;
        return position - sign > 1 ? position : 0;
    }

    /// <summary>A bit for each of 32 bytes that is no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OthersThanDigits(ref byte start)
        => Vector256.GreaterThan(Vector256.LoadUnsafe(ref start) - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();
}
