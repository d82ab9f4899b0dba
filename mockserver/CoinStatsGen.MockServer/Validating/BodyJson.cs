using System.Text;
using System.Text.Json;
using CoinStatsGen.OpenApi.Json;

namespace CoinStats.MockServer.Validating;

/// <summary>The JSON of a request, or what is wrong with it.</summary>
internal static class BodyJson
{
    private const string NotUtf8 = "a string in it is not valid UTF-8";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="value">The value; no value where there is a fault.</param>
    public static string? Read(ReadOnlyMemory<byte> bytes, out JsonValue value)
    {
        value = default;
        string text;
        try
        {
            text = Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            return PlaceOfFault(bytes) ?? NotUtf8;
        }

        if (Read(text, out value) is not { } fault)
        {
            return null;
        }

        return PlaceOfFault(bytes) ?? fault;
    }

    /// <summary>Reads a text.</summary>
    public static string? Read(string text, out JsonValue value)
    {
        var parsed = JsonReader.Parse(text);
        value = parsed.Value ?? default;
        if (parsed.Problem is { } problem)
        {
            return problem.Message;
        }

        if (!text.Contains("\\u", StringComparison.Ordinal) || IsWellFormed(value))
        {
            return null;
        }

        value = default;
        return NotUtf8;
    }

    // In bytes, which is what was sent.
    private static string? PlaceOfFault(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            JsonDocument.Parse(bytes).Dispose();
            return null;
        }
        catch (JsonException problem)
        {
            return $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}";
        }
    }

    // Half of a surrogate pair, written as an escape, is no text.
    private static bool IsWellFormed(JsonValue value) =>
        (value.GetText() is not { } text || IsWellFormed(text))
        && value.Items.All(IsWellFormed)
        && value.Members.All(member => IsWellFormed(member.Name) && IsWellFormed(member.Value));

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
