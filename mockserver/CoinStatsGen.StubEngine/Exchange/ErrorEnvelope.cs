using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoinStats.StubEngine.Exchange;

/// <summary>The API's error body for what no documented example covers, such as an unknown path.</summary>
internal static class ErrorEnvelope
{
    /// <summary>The request id that the document's examples carry.</summary>
    public const string RequestId = "11111111-2222-3333-4444-555555555555";

    /// <summary>The media type of answers that are not in the document.</summary>
    public const string ContentType = "application/json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes an error answer.</summary>
    public static MockReply Reply(int status, string message, string path, params HeaderField[] headers)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("statusCode", status);
            writer.WriteString("message", message);
            writer.WriteString("requestId", RequestId);
            writer.WriteString("path", path);
            writer.WriteEndObject();
        }

        return new MockReply
        {
            Status = status,
            ContentType = ContentType,
            Headers = headers,
            Body = buffer.WrittenMemory,
        };
    }
}
