using System.Globalization;
using System.Text.Json;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Reads a date and time in ISO 8601.</summary>
    /// <returns>The value.</returns>
    public DateTimeOffset ReadDateTimeOffset()
    {
        Utf8JsonReader token = ReadStringToken("a date and time", out int start);
        return token.TryGetDateTimeOffset(out DateTimeOffset value) ? value : throw OtherType("a date and time in ISO 8601", start);
    }

    /// <summary>Reads a date, yyyy-MM-dd.</summary>
    /// <returns>The value.</returns>
    public DateOnly ReadDateOnly()
    {
        int start = _position;
        return DateOnly.TryParseExact(ReadString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw OtherType("a date, yyyy-MM-dd", start);
    }

    /// <summary>Reads a UUID.</summary>
    /// <returns>The value.</returns>
    public Guid ReadGuid()
    {
        Utf8JsonReader token = ReadStringToken("a UUID", out int start);
        return token.TryGetGuid(out Guid value) ? value : throw OtherType("a UUID", start);
    }

    /// <summary>Reads bytes from Base64 text.</summary>
    /// <returns>The value.</returns>
    public byte[] ReadBase64()
    {
        Utf8JsonReader token = ReadStringToken("Base64 text", out int start);
        return token.TryGetBytesFromBase64(out byte[]? value) ? value : throw OtherType("Base64 text", start);
    }

    /// <summary>Reads any value into a copy of its own.</summary>
    /// <returns>The value.</returns>
    public JsonElement ReadJsonElement()
    {
        int start = _position;
        int end = EndOfValue(start);
        _position = end;
        var reader = new Utf8JsonReader(_json[start..end], new JsonReaderOptions { MaxDepth = _maxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    private Utf8JsonReader ReadStringToken(string expected, out int start)
    {
        start = _position;
        if (Peek() != '"')
        {
            throw Unexpected(expected);
        }

        _position = SkipString(start, out _);
        return Token(start, _position);
    }
}
