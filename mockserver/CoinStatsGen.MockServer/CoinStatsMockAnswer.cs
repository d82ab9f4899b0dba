using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer;

/// <summary>An answer as the document has it.</summary>
public sealed class CoinStatsMockAnswer
{
    internal CoinStatsMockAnswer(MockReply reply)
    {
        Status = reply.Status;
        ContentType = reply.ContentType;
        Headers = [.. reply.Headers.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Name, value ?? ""))];
        Body = reply.Body;
    }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; }

    /// <summary>Gets the media type; null where the answer has no body.</summary>
    public string? ContentType { get; }

    /// <summary>Gets the documented headers that have an example; the media type is not among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Gets the body as sent; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}
