using System.Runtime.CompilerServices;

namespace CoinStats.Json;

/// <content>Values that may be null. A value of another kind is null too, where gaps are tolerated.</content>
public ref partial struct JsonScanner
{
    /// <summary>Reads string, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public string? ReadStringOrNull() =>
        Peek() == '"' ? ReadString()
        : ReadNo("a string") ? null
        : ReadString();

    /// <summary>Reads true or false, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public bool? ReadBooleanOrNull() => Peek() is 't' or 'f' || !ReadNo("true or false") ? ReadBoolean() : null;

    /// <summary>Reads a number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public double? ReadDoubleOrNull() => Peek() is '-' or (>= '0' and <= '9') ? ReadDouble() : ReadRareDoubleOrNull();

    /// <summary>Reads a number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public decimal? ReadDecimalOrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadDecimal() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a whole number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public long? ReadInt64OrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadInt64() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a whole number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public int? ReadInt32OrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadInt32() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a whole number that is not negative, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public ulong? ReadUInt64OrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadUInt64() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a date and time, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public DateTimeOffset? ReadDateTimeOffsetOrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadDateTimeOffset() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a date, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public DateOnly? ReadDateOnlyOrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadDateOnly() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a UUID, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public Guid? ReadGuidOrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadGuid() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads Base64 text, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public byte[]? ReadBase64OrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadBase64() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads a text into a type of the runtime that stands for one, or null.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value; null when the JSON is null.</returns>
    public T? ReadParsableOrNull<T>()
        where T : struct, IParsable<T>
    {
        var passed = _passed;
        return !TryReadNull() && ReadParsable<T>() is var value && _passed == passed ? value : null;
    }

    /// <summary>Reads any JSON, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public System.Text.Json.JsonElement? ReadJsonElementOrNull() => TryReadNull() ? null : ReadJsonElement();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double? ReadRareDoubleOrNull()
    {
        var passed = _passed;
        return !TryReadNull() && ReadDouble() is var value && _passed == passed ? value : null;
    }
}
