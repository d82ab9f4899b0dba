using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Stubbing;

/// <summary>Public faults as the engine knows them.</summary>
internal static class FaultNames
{
    /// <summary>The engine's fault; none for an answer that only comes slowly.</summary>
    public static ReplyFault Of(CoinStatsMockFault fault) =>
        fault switch
        {
            CoinStatsMockFault.ConnectionReset => ReplyFault.ConnectionReset,
            CoinStatsMockFault.EmptyReply => ReplyFault.EmptyReply,
            CoinStatsMockFault.MalformedChunk => ReplyFault.MalformedChunk,
            CoinStatsMockFault.GarbageThenClose => ReplyFault.GarbageThenClose,
            CoinStatsMockFault.NeverAnswers => ReplyFault.NeverAnswers,
            CoinStatsMockFault.SlowDrip => ReplyFault.None,
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
        };
}
