using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoinStats.Json;

/// <summary>Base of the emitted converters: lets <see cref="JsonSerializer"/> use the emitted reader and writer of a type.</summary>
/// <typeparam name="T">The type converted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonScannerConverter<T> : JsonConverter<T>
{
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
        JsonElement element = JsonElement.ParseValue(ref reader);
        try
        {
#if NET9_0_OR_GREATER
            var scanner = new JsonScanner(JsonMarshal.GetRawUtf8Value(element));
#else
            var scanner = new JsonScanner(Encoding.UTF8.GetBytes(element.GetRawText()));
#endif
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
