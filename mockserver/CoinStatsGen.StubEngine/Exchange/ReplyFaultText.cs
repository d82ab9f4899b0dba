namespace CoinStats.StubEngine.Exchange;

/// <summary>Faults as mappings write them. WireMock has no word for a silent connection.</summary>
internal static class ReplyFaultText
{
    private static readonly (ReplyFault Fault, string Text)[] Words =
    [
        (ReplyFault.ConnectionReset, "CONNECTION_RESET_BY_PEER"),
        (ReplyFault.EmptyReply, "EMPTY_RESPONSE"),
        (ReplyFault.GarbageThenClose, "RANDOM_DATA_THEN_CLOSE"),
        (ReplyFault.MalformedChunk, "MALFORMED_RESPONSE_CHUNK"),
    ];

    /// <summary>All words.</summary>
    public static IEnumerable<string> All => Words.Select(w => w.Text);

    /// <summary>The word of a fault; null where there is none.</summary>
    public static string? Of(ReplyFault fault) => Array.Find(Words, w => w.Fault == fault).Text;

    /// <summary>Reads a word.</summary>
    public static bool TryRead(string text, out ReplyFault fault)
    {
        fault = Array.Find(Words, w => w.Text == text).Fault;
        return fault != ReplyFault.None;
    }
}
