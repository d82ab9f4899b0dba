using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.StubEngine.Stubs;

/// <summary>The <c>response</c> of a mapping.</summary>
internal sealed record StubResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Reason phrase.</summary>
    public string? Reason { get; init; }

    /// <summary>Headers to send, in order; a name may come several times.</summary>
    public HeaderField[] Headers { get; init; } = [];

    /// <summary>Body as bytes; templates as their text.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Name of a file below the root, or null.</summary>
    public string? BodyFileName { get; init; }

    /// <summary>Body and headers are templates.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Values for templates.</summary>
    public JsonObject? TemplateParameters { get; init; }

    /// <summary>Wait before the answer.</summary>
    public int FixedDelay { get; init; }

    /// <summary>Random wait before the answer.</summary>
    public DelayRule? DelayDistribution { get; init; }

    /// <summary>Pieces the body is sent in.</summary>
    public int DribbleChunks { get; init; }

    /// <summary>Milliseconds the pieces are spread over.</summary>
    public int DribbleMilliseconds { get; init; }

    /// <summary>How the connection breaks.</summary>
    public ReplyFault Fault { get; init; }

    /// <summary>Where the request is passed on to.</summary>
    public ProxyRule? Proxy { get; init; }
}
