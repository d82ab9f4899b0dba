using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Answering;

/// <summary>A request, and what answering it from a document found out.</summary>
internal sealed class ServedRequest : MockRequest
{
    /// <summary>The operation that it is about; null before it is routed, and where the document has none.</summary>
    public CompiledOperation? Operation { get; set; }

    /// <summary>The caller's key; null where none was sent or none is asked for.</summary>
    public string? Key { get; set; }

    /// <summary>Why the answer is what it is.</summary>
    public AnswerReason Reason { get; set; }

    /// <summary>What is odd about the request although it is answered; null where nothing is.</summary>
    public string? Warning { get; set; }

    /// <summary>Everything that is odd about it, in one text; null where nothing is.</summary>
    public string? AllWarnings =>
        PassedOver is null ? Warning
        : Warning is null ? PassedOver
        : $"{PassedOver}; {Warning}";

    /// <inheritdoc/>
    protected override void Forget()
    {
        base.Forget();
        Operation = null;
        Key = null;
        Reason = AnswerReason.None;
        Warning = null;
    }
}
