using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Text.Json;

namespace CoinStats.Json;

/// <summary>
/// The empty values that stand where an answer has a gap; called by emitted code. A type's reader makes its own, of no text at all.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEmpty
{
    private const JsonReading Reading = JsonReading.Tolerant | JsonReading.Part | JsonReading.Silent;

    /// <summary>A JSON null, where any JSON may stand.</summary>
    public static JsonElement Element { get; } = JsonDocument.Parse("null").RootElement.Clone();

    /// <summary>The empty value of any type: no text, zero, no elements, a record of such values.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Reads it.</param>
    public static T Value<T>(JsonValueReader<T> reader) => Read("null"u8, reader);

    /// <summary>A record whose members are all empty.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="reader">Reads it.</param>
    public static T Record<T>(JsonValueReader<T> reader) => Read("{}"u8, reader);

    /// <summary>The value of an answer that says that there is nothing: no elements, or the case of a union that holds elements.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Reads it.</param>
    internal static T Answer<T>(JsonValueReader<T> reader) => Read("[]"u8, reader);

    /// <summary>A dictionary without entries.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    public static IReadOnlyDictionary<string, T> Map<T>() => ReadOnlyDictionary<string, T>.Empty;

    private static T Read<T>(ReadOnlySpan<byte> json, JsonValueReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var scanner = new JsonScanner(json, Reading);
        return reader(ref scanner);
    }
}
