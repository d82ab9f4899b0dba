using System.Text.Json;
using CoinStats.Http;

namespace CoinStats.Json;

/// <summary>Writes values as UTF-8, as System.Text.Json with its default encoder would. Each thread keeps its writer.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    private static readonly System.Buffers.ArrayBufferWriter<byte> Nowhere = new();

    [ThreadStatic]
    private static Utf8JsonWriter? _spare;

    /// <summary>The JSON of a value.</summary>
    internal static byte[] ToUtf8<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = PooledBufferWriter.Rent();
        var writer = RentWriter(buffer);
        try
        {
            write(writer, value);
            writer.Flush();
            return buffer.WrittenSpan.ToArray();
        }
        finally
        {
            // Reset drops what a write that failed half way has left.
            writer.Reset(Nowhere);
            _spare = writer;
            buffer.Return();
        }
    }

    private static Utf8JsonWriter RentWriter(PooledBufferWriter buffer)
    {
        var writer = _spare;
        if (writer is null)
        {
            return new Utf8JsonWriter(buffer, Options);
        }

        // Taken away while in use: a value may itself write another.
        _spare = null;
        writer.Reset(buffer);
        return writer;
    }
}
