using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.MockServer.Answering;

/// <summary>A request as the journal keeps it, with the operation it was about and why it was answered as it was.</summary>
internal sealed class RecordedCall(long sequence, ServedRequest request, MockReply reply, StubMapping? stub, long timestamp, int maxBody)
    : RecordedRequest(sequence, request, reply, stub, timestamp, maxBody)
{
    /// <summary>Why it was answered so.</summary>
    public AnswerReason Reason { get; } = request.Reason;

    /// <summary>What is odd about it although it was answered; null where nothing is.</summary>
    public string? Warning { get; } = request.AllWarnings;

    /// <summary>The operation of the document that it was about; null where there is none.</summary>
    public CompiledOperation? Operation { get; } = request.Operation;

    /// <inheritdoc/>
    public override bool WasMatched => base.WasMatched || Operation is not null;

    /// <inheritdoc/>
    public override JsonObject Notes
    {
        get
        {
            var notes = new JsonObject { ["operationId"] = Operation?.Id, ["reason"] = AnswerReasonText.Of(Reason) };
            if (Warning is not null)
            {
                notes["warning"] = Warning;
            }

            return notes;
        }
    }
}
