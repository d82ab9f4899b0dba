using System.Globalization;
using System.Text.Json;

namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Reads text.</summary>
    /// <returns>The value.</returns>
    public string ReadString()
    {
        Expect(JsonTokenType.String, "a string");
        return Text();
    }

    /// <summary>Reads true or false.</summary>
    /// <returns>The value.</returns>
    public readonly bool ReadBoolean() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Error($"Expected true or false, found {ValueKind}."),
    };

    /// <summary>Reads a number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public readonly double ReadDouble() => double.Parse(NumberText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public readonly float ReadSingle() => float.Parse(NumberText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Reads a number, quoted or not. A number that decimal cannot hold is an error.</summary>
    /// <returns>The value.</returns>
    public readonly decimal ReadDecimal()
        => decimal.TryParse(NumberText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw Error("The number does not fit into decimal.");

    /// <summary>Reads a whole number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public readonly long ReadInt64()
        => long.TryParse(NumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : throw Error("Expected a whole number of 64 bits.");

    /// <summary>Reads a whole number, quoted or not.</summary>
    /// <returns>The value.</returns>
    public readonly int ReadInt32()
        => int.TryParse(NumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw Error("Expected a whole number of 32 bits.");

    /// <summary>Reads a date and time in ISO 8601.</summary>
    /// <returns>The value.</returns>
    public readonly DateTimeOffset ReadDateTimeOffset()
    {
        Expect(JsonTokenType.String, "a date and time");
        return _reader.TryGetDateTimeOffset(out DateTimeOffset value) ? value : throw Error("Expected a date and time in ISO 8601.");
    }

    /// <summary>Reads a date, yyyy-MM-dd.</summary>
    /// <returns>The value.</returns>
    public DateOnly ReadDateOnly()
        => DateOnly.TryParseExact(ReadString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw Error("Expected a date, yyyy-MM-dd.");

    /// <summary>Reads a UUID.</summary>
    /// <returns>The value.</returns>
    public readonly Guid ReadGuid()
    {
        Expect(JsonTokenType.String, "a UUID");
        return _reader.TryGetGuid(out Guid value) ? value : throw Error("Expected a UUID.");
    }

    /// <summary>Reads bytes from Base64 text.</summary>
    /// <returns>The value.</returns>
    public readonly byte[] ReadBase64()
    {
        Expect(JsonTokenType.String, "Base64 text");
        return _reader.TryGetBytesFromBase64(out byte[]? value) ? value : throw Error("Expected Base64 text.");
    }

    /// <summary>Reads any value into a copy of its own.</summary>
    /// <returns>The value.</returns>
    public JsonElement ReadJsonElement()
    {
        try
        {
            return JsonElement.ParseValue(ref _reader);
        }
        catch (JsonException e)
        {
            throw Malformed(e);
        }
    }

    private readonly string NumberText() => _reader.TokenType switch
    {
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(_reader.ValueSpan),
        JsonTokenType.String => QuotedNumber(),
        _ => throw Error($"Expected a number, found {ValueKind}."),
    };

    private readonly string QuotedNumber()
    {
        string text = Text();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? text
            : throw Error("Expected a number, found a string.");
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Error("The string is not valid text.", e);
        }
    }
}
