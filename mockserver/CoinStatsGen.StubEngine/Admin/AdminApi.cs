using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>WireMock's admin API, and what this server has beyond it. Each lane has its own.</summary>
internal sealed partial class AdminApi(AdminSettings settings)
{
    private const string Prefix = "/__admin";
    private readonly long _started = settings.Clock.GetTimestamp();

    /// <summary>The path belongs to the admin API.</summary>
    public static bool IsAdmin(ReadOnlySpan<char> path) =>
        path.StartsWith(Prefix, StringComparison.Ordinal) && (path.Length == Prefix.Length || path[Prefix.Length] == '/');

    /// <summary>Answers a call.</summary>
    public MockReply Answer(MockRequest request, StubLane lane)
    {
        // Orchestrators probe it, and have neither token nor a wish to administer.
        if (request is { Method: "GET", PathText: Prefix + "/health" })
        {
            return Health();
        }

        if (!settings.IsEnabled)
        {
            return ErrorEnvelope.Reply(404, "Not Found: the admin API is switched off", request.PathText);
        }

        if (settings.Gate.Refuse(request, IsPage(request)) is { } refusal)
        {
            return refusal;
        }

        var path = request.PathText;
        var rest = path.Length <= Prefix.Length + 1 ? "" : path[(Prefix.Length + 1)..];
        var call = new AdminRequest(request, lane, rest.Length == 0 ? [] : [.. rest.Split('/').Select(Uri.UnescapeDataString)]);
        try
        {
            return Route(call) ?? AdminReplies.NotFound;
        }
        catch (StubProblem problem)
        {
            return AdminReplies.Problem(problem, settings.SpeaksWireMock);
        }
    }

    private MockReply? Route(AdminRequest call) =>
        call.Segments switch
        {
            [] => Mappings(call with { Segments = ["mappings"] }),
            ["mappings", ..] => Mappings(call),
            ["requests", ..] => Requests(call),
            ["near-misses", ..] => NearMisses(call),
            ["scenarios", ..] => Scenarios(call),
            ["files", ..] => Files(call),
            ["recordings", ..] => Recordings(call),
            _ => Server(call) ?? settings.More(call),
        };

    private MockReply? Server(AdminRequest call) =>
        call.Key switch
        {
            "GET /settings" => Settings(call),
            "POST /settings" or "PUT /settings" => ChangeSettings(call),
            "POST /reset" => Reset(call),
            "POST /shutdown" => ShutDown(),
            "GET /version" => Version(),
            "GET /docs" or "GET /docs/swagger" => AdminReplies.Text(
                "The admin API is WireMock's: https://wiremock.org/docs/standalone/admin-api-reference/"
            ),
            _ => null,
        };

    // The page itself holds nothing secret, and a browser cannot send a token before there is a page to ask for it.
    private bool IsPage(MockRequest request) =>
        settings.Page is { } page
        && request.Method == "GET"
        && request.PathText.TrimEnd('/') == $"{Prefix}/{page}"
        && !request.PathText.EndsWith("//", StringComparison.Ordinal);
}
