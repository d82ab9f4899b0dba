using System.Text.Json;

namespace CoinStats;

/// <summary>
/// What can be read of an error body: <c>{statusCode, message, requestId, path}</c>, the older <c>{error, message}</c>, a problem of RFC
/// 9457, a list of errors, or anything else.
/// </summary>
internal readonly record struct ErrorEnvelope(string? Message, string? RequestId, string? Path)
{
    /// <summary>Reads what is there; a body that is no JSON object, or is cut off, gives what came before the fault.</summary>
    public static ErrorEnvelope Read(ReadOnlySpan<byte> utf8)
    {
        var members = new ErrorMembers();
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return default;
            }

            if (reader.TokenType == JsonTokenType.StartArray)
            {
                return new ErrorEnvelope(ErrorMembers.ReadText(ref reader), RequestId: null, Path: null);
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                members.Take(name, ref reader);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's page, a cut body, text that is not UTF-8: the status still says what happened.
        }

        return new ErrorEnvelope(members.Message, members.RequestId, members.Path);
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
                    return ErrorMembers.ReadText(ref reader);
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
}
