namespace CoinStats.Recording;

/// <summary>The request of a recorded exchange.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The whole address.</param>
/// <param name="Headers">All headers.</param>
/// <param name="MediaType">What the body is, or null.</param>
/// <param name="Body">The body.</param>
internal sealed record RecordedQuestion(
    string Method,
    Uri Address,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string? MediaType,
    byte[] Body
)
{
    public static RecordedQuestion? Of(HttpRequestMessage request, byte[] body)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } address)
        {
            return null;
        }

        var headers = request
            .Headers.NonValidated.Select(static header => new KeyValuePair<string, string>(header.Key, header.Value.ToString()))
            .ToArray();
        return new RecordedQuestion(request.Method.Method, address, headers, request.Content?.Headers.ContentType?.MediaType, body);
    }
}
