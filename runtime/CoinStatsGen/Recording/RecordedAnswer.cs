namespace CoinStats.Recording;

/// <summary>What was answered, besides the body.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Headers that a client acts on. Others may identify a session, or are of the connection.</param>
internal sealed record RecordedAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    private static readonly string[] Kept =
    [
        "Content-Type",
        "Retry-After",
        "x-request-id",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
    ];

    public static RecordedAnswer Of(HttpResponseMessage response)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var name in Kept)
        {
            if (
                response.Headers.NonValidated.TryGetValues(name, out var values)
                || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            )
            {
                headers.Add(new(name, values.ToString()));
            }
        }

        return new RecordedAnswer((int)response.StatusCode, headers);
    }
}
