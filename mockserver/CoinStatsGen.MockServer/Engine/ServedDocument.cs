using CoinStats.MockServer.Document;
using CoinStats.MockServer.Responses;

namespace CoinStats.MockServer.Engine;

/// <summary>A document and what answers from it. Replaced as one, so that no request sees the half of two.</summary>
internal sealed class ServedDocument(CompiledDocument document, bool strictPaths)
{
    /// <summary>The document.</summary>
    public CompiledDocument Document { get; } = document;

    /// <summary>Answers from it.</summary>
    public DocumentResponder Responder { get; } = new(document, strictPaths);
}
