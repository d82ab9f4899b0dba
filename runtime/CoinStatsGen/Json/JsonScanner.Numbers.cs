using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using CoinStats.Json.Numbers;
using CoinStats.Json.Unchecked;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Reads a number, quoted or not.</summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double ReadDouble()
    {
        if (!DigitReader.TryRead(_json, _position, out var number))
        {
            return ReadRareDouble();
        }

        if (number.IsExact)
        {
            _position += number.Length;
            return number.ToDoubleExact();
        }

        if (!number.TryToDouble(out var value))
        {
            return ParseDouble();
        }

        _position += number.Length;
        return value;
    }

    /// <summary>
    /// Reads a number, quoted or not. A number that decimal cannot hold is a gap or an error, one too small to differ from zero included.
    /// </summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal ReadDecimal()
    {
        if (DigitReader.TryRead(_json, _position, out var number) && number.TryToDecimal(out var value))
        {
            _position += number.Length;
            return value;
        }

        if (!TryReadNumberText(out var text, out var start, out var quoted))
        {
            return 0;
        }

        if (!Utf8Parser.TryParse(text, out value, out var used) || used != text.Length)
        {
            return TryPass("a number that decimal can hold", start) ? 0 : throw Error("The number does not fit into decimal.", start);
        }

        if (value == 0 && NumberGrammar.HasSignificantDigit(text))
        {
            return TryPass("a number that decimal can hold", start)
                ? 0
                : throw Error("The number is too small for decimal: it would become zero.", start);
        }

        NoteIfQuoted(quoted, start);
        return value;
    }

    /// <summary>Reads a whole number, quoted or not.</summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long ReadInt64()
    {
        var length = ShortInteger.Read(_json, _position, out var digits);
        if (length > 0)
        {
            _position += length;
            return digits;
        }

        if (DigitReader.TryRead(_json, _position, out var number) && number.IsPlainInteger)
        {
            _position += number.Length;
            return number.Sign != 0 ? -(long)number.Digits : (long)number.Digits;
        }

        if (!TryReadNumberText(out var text, out var start, out var quoted))
        {
            return 0;
        }

        if (!TryParse(text, out long value))
        {
            return TryPass("a whole number", start) ? 0 : throw Error("Expected a whole number of 64 bits.", start);
        }

        NoteIfQuoted(quoted, start);
        return value;
    }

    /// <summary>Reads a whole number that is not negative, quoted or not.</summary>
    /// <returns>The value.</returns>
    public ulong ReadUInt64()
    {
        if (!TryReadNumberText(out var text, out var start, out var quoted))
        {
            return 0;
        }

        if (!TryParse(text, out ulong value))
        {
            return TryPass("a whole number that is not negative", start)
                ? 0UL
                : throw Error("Expected a whole number of 64 bits that is not negative.", start);
        }

        NoteIfQuoted(quoted, start);
        return value;
    }

    /// <summary>Reads a whole number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public int ReadInt32()
    {
        var start = _position;
        var value = ReadInt64();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value
            : TryPass("a whole number of 32 bits", start) ? 0
            : throw Error("Expected a whole number of 32 bits.", start);
    }

    /// <summary>JSON knows one kind of number: <c>1.0</c> and <c>1e3</c> are whole.</summary>
    private static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        if (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length)
        {
            return true;
        }

        Span<byte> plain = stackalloc byte[WholeNumber.MaxLength];
        return WholeNumber.TryWrite(text, plain, out var length)
            && Utf8Parser.TryParse(plain[..length], out value, out used)
            && used == length;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out ulong value)
    {
        if (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length)
        {
            return true;
        }

        Span<byte> plain = stackalloc byte[WholeNumber.MaxLength];
        return WholeNumber.TryWrite(text, plain, out var length)
            && Utf8Parser.TryParse(plain[..length], out value, out used)
            && used == length;
    }

    /// <summary>Quoted numbers, the end of the document, many digits, and everything that is no number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadRareDouble()
    {
        var json = _json;
        var start = _position;
        if (DigitReader.TryReadNearEnd(json, start, out var number) && number.TryToDouble(out var value))
        {
            _position = start + number.Length;
            return value;
        }

        if (
            Peek() == '"'
            && DigitReader.TryRead(json, start + 1, out number)
            && json[start + 1 + number.Length] == '"'
            && number.TryToDouble(out value)
        )
        {
            NoteIfQuoted(true, start);
            _position = start + number.Length + 2;
            return value;
        }

        return ParseDouble();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ParseDouble()
    {
        if (!TryReadNumberText(out var text, out var start, out var quoted))
        {
            return 0;
        }

        if (!FloatText.TryParse(text, quoted, out var value))
        {
            Pass("a number", start);
            return 0;
        }

        NoteIfQuoted(quoted, start);
        return value;
    }

    /// <summary>Consumes a number or a string, and gives what may be a number in it; false where another value was passed over.</summary>
    private bool TryReadNumberText(out ReadOnlySpan<byte> text, out int start, out bool quoted)
    {
        var json = _json;
        start = _position;
        var first = Peek();
        quoted = first == '"';
        if (quoted)
        {
            var end = SkipString(start, out var escaped);
            _position = end;
            text = escaped ? Unescape(start, end) : json[(start + 1)..(end - 1)];
            return true;
        }

        if (first != '-' && first is < '0' or > '9')
        {
            Pass("a number", start);
            text = [];
            return false;
        }

        var length = NumberGrammar.LengthOf(json[start..]);
        if (length == 0)
        {
            throw BadNumber(start);
        }

        _position = start + length;
        text = json.Slice(start, length);
        return true;
    }

    /// <summary>What is in a quoted text; nothing where it is no text, so that it is no number either.</summary>
    private readonly ReadOnlySpan<byte> Unescape(int start, int end)
    {
        try
        {
            return Encoding.UTF8.GetBytes(Token(start, end).GetString()!);
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }
}
