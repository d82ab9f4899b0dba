namespace CoinStats.Json.Numbers;

/// <summary>The grammar of a JSON number: <c>-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?</c>.</summary>
internal static class NumberGrammar
{
    /// <summary>Length of the number at the start of the text; 0 when there is none or it breaks off.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> text)
    {
        var position = Is(text, 0, '-') ? 1 : 0;
        var digits = Digits(text, position);
        if (digits == 0 || (digits > 1 && text[position] == '0'))
        {
            return 0;
        }

        position += digits;
        if (Is(text, position, '.'))
        {
            digits = Digits(text, position + 1);
            if (digits == 0)
            {
                return 0;
            }

            position += 1 + digits;
        }

        if (Is(text, position, 'e') || Is(text, position, 'E'))
        {
            position++;
            position += Is(text, position, '+') || Is(text, position, '-') ? 1 : 0;
            digits = Digits(text, position);
            if (digits == 0)
            {
                return 0;
            }

            position += digits;
        }

        return position;
    }

    /// <summary>Tells whether a digit other than zero stands before the exponent.</summary>
    internal static bool HasSignificantDigit(ReadOnlySpan<byte> number)
    {
        var exponent = number.IndexOfAny((byte)'e', (byte)'E');
        return (exponent < 0 ? number : number[..exponent]).IndexOfAnyInRange((byte)'1', (byte)'9') >= 0;
    }

    private static bool Is(ReadOnlySpan<byte> text, int position, char wanted) => position < text.Length && text[position] == wanted;

    private static int Digits(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        return end - start;
    }
}
