using System.Globalization;
using System.Text.Json;
using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer.Ui;

/// <summary>Why a request was answered as it was, in words. Made when somebody looks, never while answering.</summary>
internal static class AnswerExplanation
{
    private const int MaxLength = 400;

    /// <summary>The words for an entry.</summary>
    public static string Of(RecordedCall entry) =>
        entry.Reason switch
        {
            AnswerReason.Stub => entry.Stub is { } stub ? $"stub {stub.Name ?? stub.Id.ToString("D")}" : "a stub",
            AnswerReason.Preferred => Message(entry, "Bad Request: header Prefer") is { } refused
                ? refused
                : $"asked for by Prefer: {Prefer(entry)}",
            AnswerReason.UnknownPath => "the document has no such path",
            AnswerReason.WrongMethod => "the path has no such method",
            AnswerReason.NoKey => "no key was sent",
            AnswerReason.TestKey => "a test key asks for this status",
            AnswerReason.BrokenRequest => Message(entry, "Bad Request: ") ?? "the request breaks the document",
            AnswerReason.TooLarge => "the body is larger than allowed",
            AnswerReason.NoLane => "there are too many lanes",
            AnswerReason.RateLimit => "the simulated rate limit is used up",
            AnswerReason.NoCredits => "the simulated account has no credits left",
            AnswerReason.NotSynced => "the simulated sync is not done",
            AnswerReason.Chaos => "bad weather, made on purpose",
            AnswerReason.Gaps => "parts of it are missing, on purpose",
            AnswerReason.Simulated => "made by a simulation",
            AnswerReason.Example => "the document's example",
            AnswerReason.Failed => "the mock server failed",
            _ => "",
        };

    private static string Prefer(RecordedCall entry)
    {
        var value = entry.Headers.FirstOrDefault(h => string.Equals(h.Name, "Prefer", StringComparison.OrdinalIgnoreCase)).Value.ToString();
        return value.Length == 0 ? entry.Reply.Status.ToString(CultureInfo.InvariantCulture) : Cut(value);
    }

    // The message of the error body without what it begins with; null where it begins otherwise.
    private static string? Message(RecordedCall entry, string beginning)
    {
        if (entry.Reply.Status != 400)
        {
            return null;
        }

        try
        {
            using var body = JsonDocument.Parse(entry.Reply.Body);
            return
                body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("message", out var message)
                && message.GetString() is { } text
                && text.StartsWith(beginning, StringComparison.Ordinal)
                ? Cut(text["Bad Request: ".Length..])
                : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
