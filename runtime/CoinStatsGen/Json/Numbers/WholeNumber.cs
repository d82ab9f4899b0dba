using System.Buffers.Text;

namespace CoinStats.Json.Numbers;

/// <summary>Whole numbers that are written with a fraction of zeros or an exponent: <c>1.0</c>, <c>2e3</c>.</summary>
internal static class WholeNumber
{
    /// <summary>Sign and digits of the largest numbers of 64 bits.</summary>
    public const int MaxLength = 21;

    // More digits than any number of 64 bits has, with a fraction beside it.
    private const int MaxDigits = 64;

    /// <summary>Writes the number as digits alone.</summary>
    /// <param name="number">The number, as JSON or anything else.</param>
    /// <param name="plain">At least <see cref="MaxLength"/> bytes.</param>
    /// <param name="length">Bytes written.</param>
    /// <returns>False where it is no number, has a fraction, or more digits than fit.</returns>
    public static bool TryWrite(ReadOnlySpan<byte> number, Span<byte> plain, out int length)
    {
        length = 0;
        Span<byte> digits = stackalloc byte[MaxDigits];
        if (number.Length == 0 || NumberGrammar.LengthOf(number) != number.Length || !TryTake(number, digits, out var count, out var scale))
        {
            return false;
        }

        while (scale > 0 && count > 0 && digits[count - 1] == '0')
        {
            count--;
            scale--;
        }

        if (count == 0)
        {
            plain[length++] = (byte)'0';
            return true;
        }

        if (scale > 0 || count - scale >= MaxLength)
        {
            return false;
        }

        if (number[0] == '-')
        {
            plain[length++] = (byte)'-';
        }

        digits[..count].CopyTo(plain[length..]);
        plain.Slice(length + count, (int)-scale).Fill((byte)'0');
        length += count - (int)scale;
        return true;
    }

    /// <summary>The digits without zeros in front, and how many of them stand behind the point.</summary>
    private static bool TryTake(ReadOnlySpan<byte> number, Span<byte> digits, out int count, out long scale)
    {
        count = 0;
        scale = 0;
        var end = number.IndexOfAny((byte)'e', (byte)'E');
        var point = number.IndexOf((byte)'.');
        var mantissa = end < 0 ? number : number[..end];
        foreach (var next in mantissa)
        {
            if (next is < (byte)'0' or > (byte)'9' || (next == '0' && count == 0))
            {
                continue;
            }

            if (count == digits.Length)
            {
                return false;
            }

            digits[count++] = next;
        }

        scale = point < 0 ? 0 : mantissa.Length - point - 1;
        if (end < 0)
        {
            return true;
        }

        var exponent = number[(end + 1)..];
        exponent = exponent[0] == '+' ? exponent[1..] : exponent;
        if (!Utf8Parser.TryParse(exponent, out int power, out _))
        {
            return false;
        }

        scale -= power;
        return true;
    }
}
