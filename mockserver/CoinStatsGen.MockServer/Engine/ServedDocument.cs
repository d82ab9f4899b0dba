using CoinStats.MockServer.Answering;
using CoinStats.MockServer.Simulation;

namespace CoinStats.MockServer.Engine;

/// <summary>A document and what answers from it. Replaced as one, so that no request sees the half of two.</summary>
internal sealed class ServedDocument(CompiledDocument document, bool strict)
{
    /// <summary>The document.</summary>
    public CompiledDocument Document { get; } = document;

    /// <summary>Answers from it.</summary>
    public DocumentResponder Responder { get; } = new(document, strict);

    /// <summary>What simulations know of its operations; worked out when they are first switched on.</summary>
    public Lazy<Dictionary<CompiledOperation, OperationSimulation>> Simulations { get; } = new(() => OperationSimulation.All(document));
}
