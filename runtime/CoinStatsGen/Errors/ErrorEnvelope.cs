using System.Text;
using System.Text.Json;

namespace CoinStats;

/// <summary>
/// What can be read of an error body: <c>{statusCode, message, requestId, path}</c>, the older <c>{error, message}</c>, or anything else.
/// </summary>
internal readonly record struct ErrorEnvelope(string? Message, string? RequestId, string? Path)
{
    /// <summary>Reads what is there; a body that is no JSON object, or is cut off, gives what came before the fault.</summary>
    public static ErrorEnvelope Read(ReadOnlySpan<byte> utf8)
    {
        string? message = null;
        string? error = null;
        string? requestId = null;
        string? path = null;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                switch (name)
                {
                    case "message":
                        message = ReadText(ref reader);
                        break;
                    case "error":
                        error = ReadText(ref reader);
                        break;
                    case "requestId":
                        requestId = ReadText(ref reader);
                        break;
                    case "path":
                        path = ReadText(ref reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's page, a cut body, text that is not UTF-8: the status still says what happened.
        }

        return new ErrorEnvelope(message ?? error, requestId, path);
    }

    /// <summary>The text of one member at the top, or null where there is none.</summary>
    public static string? TextOf(ReadOnlySpan<byte> utf8, string member)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isSought = reader.ValueTextEquals(member);
                reader.Read();
                if (isSought)
                {
                    return ReadText(ref reader);
                }

                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What stands before the fault was looked at.
        }

        return null;
    }

    /// <summary>A string, a number, an array of messages as validators send, or the message inside a nested error.</summary>
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            case JsonTokenType.StartObject:
                var start = reader;
                reader.Skip();
                return NestedMessage(ref start);
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? ReadList(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(ref reader) is { Length: > 0 } text)
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? null : string.Join("; ", texts);
    }

    private static string? NestedMessage(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMessage = reader.ValueTextEquals("message"u8);
            reader.Read();
            if (isMessage)
            {
                return ReadText(ref reader);
            }

            reader.Skip();
        }

        return null;
    }
}
