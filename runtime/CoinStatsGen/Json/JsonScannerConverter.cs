using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoinStats.Json;

/// <summary>Base of the emitted converters: lets <see cref="JsonSerializer"/> use the emitted reader and writer of a type.</summary>
/// <typeparam name="T">The type converted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonScannerConverter<T> : JsonConverter<T>
{
    private const int DefaultDepth = 64;

    /// <summary>Reads the value under the cursor.</summary>
    /// <param name="scanner">The scanner, standing on the value.</param>
    /// <returns>The value.</returns>
    public abstract T Read(ref JsonScanner scanner);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where the value goes.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <inheritdoc />
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var document = JsonDocument.ParseValue(ref reader);

        // Written anew, so that comments and trailing commas are gone: the scanner knows neither.
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            document.RootElement.WriteTo(writer);
        }

        try
        {
            var scanner = new JsonScanner(buffer.WrittenSpan, JsonReading.Strict, options.MaxDepth > 0 ? options.MaxDepth : DefaultDepth);
            return Read(ref scanner);
        }
        catch (CoinStatsJsonException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc />
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Write(writer, value);
}
