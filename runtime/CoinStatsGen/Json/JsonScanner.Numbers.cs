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
        if (!DigitReader.TryRead(_json, _position, out DecimalText number))
        {
            return ReadRareDouble();
        }

        if (number.IsExact)
        {
            _position += number.Length;
            return number.ToDoubleExact();
        }

        if (!number.TryToDouble(out double value))
        {
            return ParseDouble();
        }

        _position += number.Length;
        return value;
    }

    /// <summary>Reads a number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public float ReadSingle()
    {
        ReadOnlySpan<byte> text = ReadNumberText(out int start, out bool quoted);
        return FloatText.TryParse(text, quoted, out float value) ? value : throw NoNumber(start, quoted);
    }

    /// <summary>Reads a number, quoted or not. A number that decimal cannot hold is an error, one too small to differ from zero included.</summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public decimal ReadDecimal()
    {
        if (DigitReader.TryRead(_json, _position, out DecimalText number) && number.TryToDecimal(out decimal value))
        {
            _position += number.Length;
            return value;
        }

        ReadOnlySpan<byte> text = ReadNumberText(out int start, out _);
        if (!Utf8Parser.TryParse(text, out value, out int used) || used != text.Length)
        {
            throw Error("The number does not fit into decimal.", start);
        }

        return value == 0 && NumberGrammar.HasSignificantDigit(text)
            ? throw Error("The number is too small for decimal: it would become zero.", start)
            : value;
    }

    /// <summary>Reads a whole number, quoted or not.</summary>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long ReadInt64()
    {
        int length = ShortInteger.Read(_json, _position, out long digits);
        if (length > 0)
        {
            _position += length;
            return digits;
        }

        if (DigitReader.TryRead(_json, _position, out DecimalText number) && number.IsPlainInteger)
        {
            _position += number.Length;
            return number.Sign != 0 ? -(long)number.Digits : (long)number.Digits;
        }

        ReadOnlySpan<byte> text = ReadNumberText(out int start, out _);
        return Utf8Parser.TryParse(text, out long value, out int used) && used == text.Length
            ? value
            : throw NoWholeNumber("Expected a whole number of 64 bits.", start);
    }

    /// <summary>Reads a whole number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public int ReadInt32()
    {
        int start = _position;
        long value = ReadInt64();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw NoWholeNumber("Expected a whole number of 32 bits.", start);
    }

    /// <summary>Quoted numbers, the end of the document, many digits, and everything that is no number.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ReadRareDouble()
    {
        ReadOnlySpan<byte> json = _json;
        int start = _position;
        if (DigitReader.TryReadNearEnd(json, start, out DecimalText number) && number.TryToDouble(out double value))
        {
            _position = start + number.Length;
            return value;
        }

        if (Peek() == '"' && DigitReader.TryRead(json, start + 1, out number) && json[start + 1 + number.Length] == '"'
            && number.TryToDouble(out value))
        {
            NoteOtherType("a number", start);
            _position = start + number.Length + 2;
            return value;
        }

        return ParseDouble();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double ParseDouble()
    {
        ReadOnlySpan<byte> text = ReadNumberText(out int start, out bool quoted);
        return FloatText.TryParse(text, quoted, out double value) ? value : throw NoNumber(start, quoted);
    }

    /// <summary>Consumes a number or a string, and gives what may be a number in it.</summary>
    private ReadOnlySpan<byte> ReadNumberText(out int start, out bool quoted)
    {
        ReadOnlySpan<byte> json = _json;
        start = _position;
        int first = Peek();
        quoted = first == '"';
        if (quoted)
        {
            NoteOtherType("a number", start);
            int end = SkipString(start, out bool escaped);
            _position = end;
            return escaped ? Unescape(start, end) : json[(start + 1)..(end - 1)];
        }

        if (first != '-' && first is < '0' or > '9')
        {
            throw Unexpected("a number");
        }

        int length = NumberGrammar.LengthOf(json[start..]);
        if (length == 0)
        {
            throw BadNumber(start);
        }

        _position = start + length;
        return json.Slice(start, length);
    }

    /// <summary>A quoted text was noted when it was taken.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException NoNumber(int position, bool quoted)
        => quoted ? Malformed("Expected a number", position) : OtherType("a number", position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CoinStatsJsonException NoWholeNumber(string message, int position)
    {
        NoteOtherType("a whole number", position);
        return Error(message, position);
    }

    private readonly ReadOnlySpan<byte> Unescape(int start, int end)
    {
        try
        {
            return Encoding.UTF8.GetBytes(Token(start, end).GetString()!);
        }
        catch (InvalidOperationException e)
        {
            throw Error("The string is not valid text.", start, e);
        }
    }
}
