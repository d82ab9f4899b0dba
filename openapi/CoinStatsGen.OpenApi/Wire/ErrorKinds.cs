namespace CoinStatsGen.OpenApi.Wire;

/// <summary>What statuses mean, and how documents call it. Client, generator and reader ask here.</summary>
internal static class ErrorKinds
{
    /// <summary>The words of <c>x-error-rules</c>, in the order of <see cref="ErrorKind"/>.</summary>
    private static readonly string[] Words =
    [
        "other",
        "bad-request",
        "unauthorized",
        "forbidden",
        "not-found",
        "not-synced",
        "rate-limited",
        "credits-exhausted",
        "service-unavailable",
    ];

    /// <summary>All words, for messages.</summary>
    public static string AllWords => string.Join(", ", Words);

    /// <summary>
    /// What a status means where the document says nothing else. Which status tells that credits are used up, or that data is not there
    /// yet, is for the document to say.
    /// </summary>
    public static ErrorKind OfStatus(int status) =>
        status switch
        {
            400 => ErrorKind.BadRequest,
            401 => ErrorKind.Unauthorized,
            403 => ErrorKind.Forbidden,
            404 => ErrorKind.NotFound,
            429 => ErrorKind.RateLimited,
            503 => ErrorKind.ServiceUnavailable,
            _ => ErrorKind.Other,
        };

    /// <summary>What statuses mean, each once.</summary>
    public static IEnumerable<ErrorKind> OfAnyStatus => Enumerable.Range(400, 200).Select(OfStatus).Distinct();

    /// <summary>The word of a kind.</summary>
    public static string WordOf(ErrorKind kind) => Words[(int)kind];

    /// <summary>The kind of a word; null where there is none.</summary>
    public static ErrorKind? OfWord(string? word) => Array.IndexOf(Words, word) is >= 0 and var index ? (ErrorKind)index : null;
}
