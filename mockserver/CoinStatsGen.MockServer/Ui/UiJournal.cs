using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Engine;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;

namespace CoinStats.MockServer.Ui;

/// <summary>The journal as the page reads it: in rows, from where it read last.</summary>
internal static class UiJournal
{
    /// <summary>Most rows of one answer.</summary>
    public const int MaxRows = 2000;

    private const int MaxTargetLength = 2000;

    /// <summary>
    /// Rows after a number: <c>[number, time in ms, method, target, status, reason, why, operation, delay in ms, fault, warning]</c>, the
    /// oldest first.
    /// </summary>
    public static MockReply Rows(MockEngine engine, StubLane lane, long after)
    {
        var page = lane.Journal.After(after, MaxRows);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("next", page.Next);
            writer.WriteNumber("cleared", page.Cleared);
            writer.WriteBoolean("more", page.HasMore);
            writer.WriteNumber("capacity", lane.Journal.Capacity);
            writer.WriteNumber("heldBytes", lane.Journal.Budget.Held);
            writer.WriteNumber("maxBytes", lane.Journal.Budget.MaxBytes);
            writer.WriteNumber("document", engine.Generation);
            writer.WriteStartArray("lanes");
            foreach (var name in engine.Lanes.Names)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("rows");
            foreach (var entry in page.Entries.OfType<RecordedCall>())
            {
                Write(writer, engine, entry);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new MockReply
        {
            Status = 200,
            ContentType = "application/json",
            Headers = UiPage.Guards,
            Body = buffer.ToArray(),
        };
    }

    /// <summary>All of one request and its answer; keys are hidden. Null where the journal has forgotten it.</summary>
    public static MockReply? Detail(MockEngine engine, StubLane lane, long number)
    {
        if (lane.Journal.After(number - 1, 1).Entries is not [RecordedCall entry] || entry.Sequence != number)
        {
            return null;
        }

        var json = engine.Events.Event(entry);
        json.Remove("stubMapping");
        Shorten((JsonObject)json["request"]!);
        json["why"] = AnswerExplanation.Of(entry);
        json["warning"] = entry.Warning;
        json["operation"] = entry.Operation?.Id;
        json["target"] = engine.Events.Target(entry.Target);
        json["isCut"] = entry.Body.Length >= engine.Options.MaxJournalBodyBytes;
        return UiPage.Json(json);
    }

    private static void Write(Utf8JsonWriter writer, MockEngine engine, RecordedCall entry)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(entry.Sequence);
        writer.WriteNumberValue(entry.At.ToUnixTimeMilliseconds());
        writer.WriteStringValue(entry.Method);
        var target = engine.Events.Target(entry.Target);
        writer.WriteStringValue(target.Length <= MaxTargetLength ? target : target.AsSpan(0, MaxTargetLength));
        writer.WriteNumberValue(entry.Reply.Status);
        writer.WriteStringValue(AnswerReasonText.Of(entry.Reason));
        writer.WriteStringValue(AnswerExplanation.Of(entry));
        writer.WriteStringValue(entry.Operation?.Id);
        writer.WriteNumberValue((long)(entry.Reply.Conduct?.Delay.TotalMilliseconds ?? 0));
        writer.WriteStringValue(entry.Reply.Conduct is { Fault: not ReplyFault.None and var fault } ? fault.ToString() : "");
        writer.WriteStringValue(entry.Warning);
        writer.WriteEndArray();
    }

    // The page shows neither: they say again what stands in headers, target and body.
    private static void Shorten(JsonObject request)
    {
        foreach (var name in new[] { "cookies", "url", "absoluteUrl", "queryParams", "bodyAsBase64" })
        {
            request.Remove(name);
        }
    }
}
