namespace CoinStats.MockServer.Answering;

/// <summary>Reasons as the admin API, the metrics and the page write them.</summary>
internal static class AnswerReasonText
{
    private static readonly string[] Words =
    [
        "none",
        "stub",
        "preferred",
        "unknown-path",
        "wrong-method",
        "no-key",
        "test-key",
        "broken-request",
        "too-large",
        "no-lane",
        "rate-limit",
        "no-credits",
        "not-synced",
        "chaos",
        "gaps",
        "simulated",
        "example",
        "failed",
    ];

    /// <summary>The word of a reason.</summary>
    public static string Of(AnswerReason reason) => Words[(int)reason];
}
