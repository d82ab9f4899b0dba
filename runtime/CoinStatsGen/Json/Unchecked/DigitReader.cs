using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CoinStats.Json.Numbers;

namespace CoinStats.Json.Unchecked;

/// <summary>Reads the digits of a number eight at a time.</summary>
internal static class DigitReader
{
    /// <summary>A number may touch this many bytes from its first one: it stops at 24 digits on each side of the point.</summary>
    private const int Reach = 64;

    private const nuint MostDigits = 24;

    private static ReadOnlySpan<ulong> PowersOfTen => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Reads a number of at most 19 digits. False when it is longer, or no number, or near the end of the document.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead(ReadOnlySpan<byte> json, int position, out DecimalText number)
    {
        if ((uint)position <= (uint)json.Length && json.Length - position >= Reach)
        {
            return TryRead(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), position), out number);
        }

        number = default;
        return false;
    }

    /// <summary>The same for what stands near the end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryReadNearEnd(ReadOnlySpan<byte> json, int position, out DecimalText number)
    {
        ReadOnlySpan<byte> rest = json[Math.Min(position, json.Length)..];
        if (rest.Length >= Reach)
        {
            number = default;
            return false;
        }

        Span<byte> padded = stackalloc byte[Reach];
        padded.Clear();
        rest.CopyTo(padded);
        return TryRead(ref MemoryMarshal.GetReference(padded), out number);
    }

    // Invariant: Reach bytes can be read from text. At most 1 sign, 24 digits, 1 point, 24 digits, 1 e, 1 sign and 4 digits are
    // passed; the farthest load of 8 bytes starts at 1 + 24 + 1 + 16 = 42, the farthest single byte is 1 + 24 + 1 + 24 + 2 + 4 = 56.
    // All is kept in locals whose address nobody takes: the compiler then holds them in registers, which halves the time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(ref byte text, out DecimalText number)
    {
        number = default;
        nuint start = text == '-' ? 1u : 0u;
        nuint position = start;
        ulong digits = 0;
        int count;
        do
        {
            ulong chunk = Load(ref text, position);
            count = LeadingDigits(chunk);
            digits = Append(digits, chunk, count);
            position += (nuint)count;
        }
        while (count == 8 && position < MostDigits);

        nuint total = position - start;
        if (total - 1 >= MostDigits || (total > 1 && Unsafe.Add(ref text, start) == '0'))
        {
            return false;
        }

        int exponent = 0;
        byte next = Unsafe.Add(ref text, position);
        if (next == '.')
        {
            nuint fraction = position + 1;
            position = fraction;
            do
            {
                ulong chunk = Load(ref text, position);
                count = LeadingDigits(chunk);
                digits = Append(digits, chunk, count);
                position += (nuint)count;
            }
            while (count == 8 && position - fraction < MostDigits);

            total += position - fraction;
            exponent = (int)(fraction - position);
            if (exponent == 0 || count == 8)
            {
                return false;
            }

            next = Unsafe.Add(ref text, position);
        }

        if (total > 19 && SignificantDigits(ref text, start, position) > 19)
        {
            return false;
        }

        if ((next | 0x20) == 'e')
        {
            int length = ExponentLength(ref text, position);
            if (length == 0)
            {
                return false;
            }

            exponent += ExponentValue(ref text, position, length);
            position += (nuint)length;
            number.HasExponent = true;
        }

        number.Digits = digits;
        number.Exponent = exponent;
        number.IsNegative = start != 0;
        number.Length = (int)position;
        return true;
    }

    /// <summary>Length of an exponent of at most four digits, its letter included; 0 when there is none.</summary>
    private static int ExponentLength(ref byte text, nuint letter)
    {
        nuint first = letter + (Unsafe.Add(ref text, letter + 1) is (byte)'-' or (byte)'+' ? 2u : 1u);
        nuint position = first;
        while (position - first <= 4 && (uint)(Unsafe.Add(ref text, position) - '0') <= 9)
        {
            position++;
        }

        return position - first is > 0 and <= 4 ? (int)(position - letter) : 0;
    }

    private static int ExponentValue(ref byte text, nuint letter, int length)
    {
        int exponent = 0;
        for (nuint i = letter + 1; i < letter + (nuint)length; i++)
        {
            int digit = Unsafe.Add(ref text, i) - '0';
            exponent = digit >= 0 ? (exponent * 10) + digit : exponent;
        }

        return Unsafe.Add(ref text, letter + 1) == '-' ? -exponent : exponent;
    }

    /// <summary>Digits from the first that is not zero.</summary>
    private static int SignificantDigits(ref byte text, nuint start, nuint end)
    {
        int count = 0;
        for (nuint i = start; i < end; i++)
        {
            byte digit = Unsafe.Add(ref text, i);
            count += digit != '.' && (count > 0 || digit != '0') ? 1 : 0;
        }

        return count;
    }

    /// <summary>Eight bytes less '0' each, the first in the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Load(ref byte text, nuint position)
    {
        ulong value = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, position));
        return (BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value)) ^ 0x3030303030303030;
    }

    /// <summary>How many of the eight bytes, counted from the lowest, are 0 to 9. A carry out of another byte spoils only those above it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LeadingDigits(ulong chunk)
        => BitOperations.TrailingZeroCount(((chunk + 0x7676767676767676) | chunk) & 0x8080808080808080) >>> 3;

    /// <summary>The digits read before, then the first <paramref name="count"/> of the chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Append(ulong before, ulong chunk, int count)
    {
        // Two shifts, because one by 64 would do nothing.
        ulong digits = chunk << (32 - (4 * count)) << (32 - (4 * count));
        digits = (digits * 10) + (digits >> 8);
        digits = (((digits & 0x000000FF000000FF) * 0x000F424000000064) + (((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32;
        return (before * Unsafe.Add(ref MemoryMarshal.GetReference(PowersOfTen), count)) + digits;
    }
}
