using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Simulation;

/// <summary>One call on its way through the simulations.</summary>
/// <param name="Request">The request.</param>
/// <param name="Operation">What simulations know of its operation.</param>
/// <param name="Lane">Name of the lane.</param>
/// <param name="Account">Whose credits and allowance.</param>
/// <param name="Settings">What is simulated.</param>
/// <param name="Now">Microseconds since 1970.</param>
internal readonly record struct SimulatedCall(
    ServedRequest Request,
    OperationSimulation Operation,
    string Lane,
    string Account,
    CoinStatsMockSimulationOptions Settings,
    long Now
)
{
    /// <summary>Notes why an answer is given.</summary>
    public MockReply Because(AnswerReason reason, MockReply reply)
    {
        Request.Reason = reason;
        return reply;
    }

    /// <summary>The documented answer of a status, or one in the form of the document where it has none.</summary>
    public MockReply Error(int status, string? message, string otherwise) =>
        Operation.Document.Answer(status) is { } documented
            ? message is null
                ? documented.For(Request)
                : documented.For(Request, message)
            : ErrorEnvelope.Reply(status, message ?? otherwise, Request.PathText);
}
