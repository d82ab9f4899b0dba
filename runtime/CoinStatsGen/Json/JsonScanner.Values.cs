using System.Globalization;
using System.Text.Json;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Reads a date and time in ISO 8601.</summary>
    /// <returns>The value.</returns>
    public DateTimeOffset ReadDateTimeOffset()
    {
        DateTimeOffset value = default;
        if (TryReadStringToken("a date and time", out var token, out var start) && !token.TryGetDateTimeOffset(out value))
        {
            Pass("a date and time in ISO 8601", start);
        }

        return value;
    }

    /// <summary>Reads a date, yyyy-MM-dd.</summary>
    /// <returns>The value.</returns>
    public DateOnly ReadDateOnly()
    {
        var start = _position;
        var passed = _passed;
        if (!TryParseDate(ReadString(), out var value) && _passed == passed)
        {
            Pass("a date, yyyy-MM-dd", start);
        }

        return value;
    }

    /// <summary>Reads a UUID.</summary>
    /// <returns>The value.</returns>
    public Guid ReadGuid()
    {
        Guid value = default;
        if (TryReadStringToken("a UUID", out var token, out var start) && !token.TryGetGuid(out value))
        {
            Pass("a UUID", start);
        }

        return value;
    }

    /// <summary>Reads bytes from Base64 text.</summary>
    /// <returns>The value.</returns>
    public byte[] ReadBase64()
    {
        byte[]? value = null;
        if (TryReadStringToken("Base64 text", out var token, out var start) && !token.TryGetBytesFromBase64(out value))
        {
            Pass("Base64 text", start);
        }

        return value ?? [];
    }

    /// <summary>Reads a text into a type of the runtime that stands for one.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value.</returns>
    public T ReadParsable<T>()
        where T : struct, IParsable<T>
    {
        var start = _position;
        var passed = _passed;
        if (!T.TryParse(ReadString(), CultureInfo.InvariantCulture, out var value) && _passed == passed)
        {
            Pass("a text that is a " + typeof(T).Name, start);
        }

        return value;
    }

    /// <summary>Reads any value into a copy of its own.</summary>
    /// <returns>The value.</returns>
    public JsonElement ReadJsonElement()
    {
        var start = _position;
        var end = EndOfValue(start);
        _position = end;
        var reader = new Utf8JsonReader(_json[start..end], new JsonReaderOptions { MaxDepth = _maxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    private static bool TryParseDate(string? text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private bool TryReadStringToken(string expected, out Utf8JsonReader token, out int start)
    {
        start = _position;
        if (Peek() != '"')
        {
            Pass(expected, start);
            token = default;
            return false;
        }

        _position = SkipString(start, out var escaped);
        token = Token(start, _position);
        if (!escaped || IsText(token))
        {
            return true;
        }

        Pass(expected, start);
        return false;
    }

    /// <summary>Whether escapes make text: half of a surrogate pair does not.</summary>
    private static bool IsText(in Utf8JsonReader token)
    {
        try
        {
            return token.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
