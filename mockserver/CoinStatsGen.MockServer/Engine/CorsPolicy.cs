using CoinStats.MockServer.Answering;
using CoinStats.StubEngine.Exchange;

namespace CoinStats.MockServer.Engine;

/// <summary>
/// Which pages of other origins may call the server: answers their preflights, and says so in all answers to them. Never for
/// <c>/__admin</c>.
/// </summary>
internal sealed class CorsPolicy(IReadOnlyList<string> origins)
{
    private const string Any = "*";
    private const string AllowOrigin = "Access-Control-Allow-Origin";

    /// <summary>The answer to a browser that asks before it sends; null where the request is none of that kind.</summary>
    public MockReply? Preflight(ServedRequest request)
    {
        if (
            request.Method != "OPTIONS"
            || Allowed(request) is not { } origin
            || !request.Headers.TryGetValue("Access-Control-Request-Method", out var method)
        )
        {
            return null;
        }

        var headers = new List<HeaderField>(Origin(origin))
        {
            new("Access-Control-Allow-Methods", method),
            new("Access-Control-Max-Age", "600"),
        };
        if (request.Headers.TryGetValue("Access-Control-Request-Headers", out var names))
        {
            headers.Add(new HeaderField("Access-Control-Allow-Headers", names));
        }

        return new MockReply { Status = 204, Headers = [.. headers] };
    }

    /// <summary>
    /// The answer with what lets the page read it; as it is where the caller is no page that may, or the answer says something of its own.
    /// </summary>
    public MockReply AddTo(MockReply reply, ServedRequest request)
    {
        if (
            Allowed(request) is not { } origin
            || Array.Exists(reply.Headers, h => h.Name.Equals(AllowOrigin, StringComparison.OrdinalIgnoreCase))
        )
        {
            return reply;
        }

        foreach (var header in Origin(origin))
        {
            reply = reply.With(header);
        }

        return reply.With(new HeaderField("Access-Control-Expose-Headers", Any));
    }

    private string? Allowed(ServedRequest request) =>
        request.Headers.TryGetValue("Origin", out var sent)
        && sent.ToString() is var origin
        && origins.Any(o => o == Any || o.TrimEnd('/').Equals(origin, StringComparison.OrdinalIgnoreCase))
            ? origin
            : null;

    // Which origin it is decides the answer, so that caches keep one for each.
    private IEnumerable<HeaderField> Origin(string origin) =>
        origins.Contains(Any)
            ? [new HeaderField(AllowOrigin, Any)]
            : [new HeaderField(AllowOrigin, origin), new HeaderField("Vary", "Origin")];
}
