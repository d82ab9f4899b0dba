using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using CoinStats.Json;

namespace CoinStats.Http;

/// <summary>Values as they stand on the wire, whatever the culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiText
{
    private const string DateTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <summary>The text itself.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <inheritdoc cref="Of(bool)"/>
    public static string? Of(bool? value) => value is { } known ? Of(known) : null;

    /// <summary>Decimal digits.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(int)"/>
    public static string? Of(int? value) => value is { } known ? Of(known) : null;

    /// <summary>Decimal digits.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(long)"/>
    public static string? Of(long? value) => value is { } known ? Of(known) : null;

    /// <summary>Decimal digits.</summary>
    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(ulong)"/>
    public static string? Of(ulong? value) => value is { } known ? Of(known) : null;

    /// <summary>
    /// The shortest text that reads back as the same value. NaN and infinities have no wire form: an <see cref="ArgumentException"/>.
    /// </summary>
    public static string Of(float value) =>
        float.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : throw NotFinite(value);

    /// <inheritdoc cref="Of(float)"/>
    public static string? Of(float? value) => value is { } known ? Of(known) : null;

    /// <summary>
    /// The shortest text that reads back as the same value. NaN and infinities have no wire form: an <see cref="ArgumentException"/>.
    /// </summary>
    public static string Of(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : throw NotFinite(value);

    /// <inheritdoc cref="Of(double)"/>
    public static string? Of(double? value) => value is { } known ? Of(known) : null;

    /// <summary>All digits of the value, never an exponent.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(decimal)"/>
    public static string? Of(decimal? value) => value is { } known ? Of(known) : null;

    /// <summary>RFC 3339 with the offset kept; <c>Z</c> for UTC.</summary>
    public static string Of(DateTimeOffset value) =>
        value.Offset == TimeSpan.Zero
            ? value.UtcDateTime.ToString(DateTimeFormat, CultureInfo.InvariantCulture)
            : value.ToString(DateTimeFormat, CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(DateTimeOffset)"/>
    public static string? Of(DateTimeOffset? value) => value is { } known ? Of(known) : null;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(DateOnly)"/>
    public static string? Of(DateOnly? value) => value is { } known ? Of(known) : null;

    /// <summary>36 characters, lower case, with hyphens.</summary>
    public static string Of(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Of(Guid)"/>
    public static string? Of(Guid? value) => value is { } known ? Of(known) : null;

    /// <summary>Base64.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>The value as JSON: for parameters that the document describes by a media type.</summary>
    public static string Json<T>(T value, JsonValueWriter<T> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return Encoding.UTF8.GetString(JsonOutput.ToUtf8(value, writer));
    }

    private static ArgumentException NotFinite(double value) =>
        new($"{value.ToString(CultureInfo.InvariantCulture)} has no form on the wire: only finite numbers can be sent.", nameof(value));
}
