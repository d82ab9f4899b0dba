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
    /// <summary>
    /// Bytes that must stand from the first of a number on: 1 sign, 33 for the comparison and the byte behind, 6 for an exponent, rounded
    /// up.
    /// </summary>
    private const int Ahead = 48;

    /// <summary>Bytes that must stand before a number, because digits are loaded by their end.</summary>
    private const int Before = 32;

    /// <summary>
    /// Reads a number of at most 19 significant digits. False when it is longer, no number, or near an end of the document.
    /// </summary>
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
        var rest = json[Math.Min(position, json.Length)..];
        rest[..Math.Min(rest.Length, Ahead)].CopyTo(padded[Before..]);
        return TryRead(ref padded[Before], out number);
    }

    // Invariant: Before bytes can be read in front of text, and Ahead bytes from it on. DigitRun asks for 31 of the former.
    // Where the number ends is guessed without its digits, so that the machine reads on while it still computes. What makes a text no
    // number is asked in branches that are never taken; what differs from number to number is computed without any.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRead(ref byte text, out DecimalText number)
    {
        number = default;
        var bytes = Vector256.LoadUnsafe(ref text);
        var stop = BitOperations.TrailingZeroCount(StopsIn(bytes));
        var sign = text == '-' ? 1 : 0;
        ref var start = ref Unsafe.Add(ref text, sign);
        var others = OthersThanDigits(bytes) & ~(uint)sign;
        var whole = BitOperations.TrailingZeroCount(others) - sign;
        var length = BitOperations.TrailingZeroCount(others & ~(PointsIn(bytes) & (0 - others)));
        var end = length - sign;
        var behind = end - whole;
        var noPoint = behind == 0 ? 1 : 0;

        // Without a digit: -1 is a large number. A zero in front: nothing is allowed behind it; any other digit: more than there can be.
        if (
            (uint)(whole - 1) > (uint)(start - '0') << 6
            || behind == 1
            || end + noPoint > DigitRun.MaxDigits + 1
            || !DigitRun.TryCompute(ref start, end + noPoint, behind - 1 + noPoint, out var digits)
        )
        {
            return false;
        }

        var exponent = 1 - noPoint - behind;
        if (length == stop)
        {
            length = stop;
        }
        else if ((Unsafe.Add(ref text, length) | 0x20) == 'e')
        {
            var read = ReadExponent(ref Unsafe.Add(ref text, length));
            if (read == 0)
            {
                return false;
            }

            exponent += (int)(read >> 32);
            length += (int)read;
            number.HasExponent = true;
        }

        number.Digits = digits;
        number.Exponent = exponent;
        number.Sign = sign;
        number.Length = length;
        return true;
    }

    /// <summary>
    /// Reads an exponent of at most three digits: the power of ten above, its length with the letter below; 0 when there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long ReadExponent(ref byte letter)
    {
        var sign = Unsafe.Add(ref letter, 1) is (byte)'-' or (byte)'+' ? 1 : 0;
        var position = 1 + sign;
        var power = 0;
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
        return position - sign > 1 ? ((long)power << 32) + position : 0;
    }

    /// <summary>A bit for each of 32 bytes that is no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint OthersThanDigits(Vector256<byte> bytes) =>
        Vector256.GreaterThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();

    /// <summary>A bit for each of 32 bytes that is a point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PointsIn(Vector256<byte> bytes) =>
        Vector256.Equals(bytes, Vector256.Create((byte)'.')).ExtractMostSignificantBits();

    /// <summary>
    /// A bit for each of 32 bytes that may follow a number: a comma, a bracket, white space, the quote of a quoted number.
    /// </summary>
    /// <remarks>Some more have theirs, the plus of an exponent for one: this is a guess.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StopsIn(Vector256<byte> bytes) =>
        (
            Vector256.LessThan(bytes.AsSByte(), Vector256.Create((sbyte)'-')).AsByte()
            | Vector256.Equals(bytes | Vector256.Create((byte)0x20), Vector256.Create((byte)'}'))
        ).ExtractMostSignificantBits();
}
