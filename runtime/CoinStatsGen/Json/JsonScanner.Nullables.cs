namespace CoinStats.Json;

public ref partial struct JsonScanner
{
    /// <summary>Reads string, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public string? ReadStringOrNull() => TryReadNull() ? null : ReadString();

    /// <summary>Reads true or false, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public bool? ReadBooleanOrNull() => TryReadNull() ? null : ReadBoolean();

    /// <summary>Reads a number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public double? ReadDoubleOrNull() => TryReadNull() ? null : ReadDouble();

    /// <summary>Reads a number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public float? ReadSingleOrNull() => TryReadNull() ? null : ReadSingle();

    /// <summary>Reads a number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public decimal? ReadDecimalOrNull() => TryReadNull() ? null : ReadDecimal();

    /// <summary>Reads a whole number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public long? ReadInt64OrNull() => TryReadNull() ? null : ReadInt64();

    /// <summary>Reads a whole number, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public int? ReadInt32OrNull() => TryReadNull() ? null : ReadInt32();

    /// <summary>Reads a date and time, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public DateTimeOffset? ReadDateTimeOffsetOrNull() => TryReadNull() ? null : ReadDateTimeOffset();

    /// <summary>Reads a date, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public DateOnly? ReadDateOnlyOrNull() => TryReadNull() ? null : ReadDateOnly();

    /// <summary>Reads a UUID, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public Guid? ReadGuidOrNull() => TryReadNull() ? null : ReadGuid();

    /// <summary>Reads Base64 text, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public byte[]? ReadBase64OrNull() => TryReadNull() ? null : ReadBase64();

    /// <summary>Reads any JSON, or null.</summary>
    /// <returns>The value; null when the JSON is null.</returns>
    public System.Text.Json.JsonElement? ReadJsonElementOrNull() => TryReadNull() ? null : ReadJsonElement();
}
