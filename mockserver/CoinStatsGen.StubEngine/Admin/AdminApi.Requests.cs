using System.Globalization;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Journal;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>Requests: list, find, count, remove, unmatched, near misses.</summary>
internal sealed partial class AdminApi
{
    private MockReply? Requests(AdminRequest call)
    {
        var journal = call.Lane.Journal;
        switch (call.Key)
        {
            case "GET /requests":
                return List(call);
            case "DELETE /requests":
                journal.Clear();
                return AdminReplies.EmptyObject;
            case "POST /requests/count":
                return AdminReplies.Json(new JsonObject { ["count"] = Find(call).Count, ["requestJournalDisabled"] = journal.IsOff });
            case "POST /requests/find":
                return RequestList(Find(call), journal.IsOff);
            case "POST /requests/remove":
                var gone = Find(call).ToHashSet();
                return AdminReplies.Json(new JsonObject { ["serveEvents"] = Events(journal.Remove(gone.Contains)) });
            case "POST /requests/remove-by-metadata":
                var stubs = ByMetadata(call).ToHashSet();
                return AdminReplies.Json(
                    new JsonObject { ["serveEvents"] = Events(journal.Remove(e => e.Stub is not null && stubs.Contains(e.Stub))) }
                );
            case "GET /requests/unmatched":
                return RequestList(journal.All().FindAll(e => !e.WasMatched), journal.IsOff);
            case "GET /requests/unmatched/near-misses":
                return NearMissList(
                    journal
                        .All()
                        .Where(e => !e.WasMatched)
                        .SelectMany(e =>
                            NearMissFinder
                                .Nearest(call.Lane.Stubs.All, e.Context())
                                .Select(n => NearMiss(settings.Events.Request(e), "stubMapping", n.Stub.Json, n.Distance))
                        )
                );

            // WireMock's own document and two of its clients have these, but its server answers 404.
            case "POST /requests/reset" when !settings.IsLiteral:
                journal.Clear();
                return AdminReplies.EmptyObject;
            case "POST /requests/near-misses/request" or "POST /requests/near-misses/request-pattern" when !settings.IsLiteral:
                return NearMisses(call with { Segments = call.Segments[1..] });
            default:
                return call.Segments.Length == 2 ? OneRequest(call) : null;
        }
    }

    private MockReply? OneRequest(AdminRequest call)
    {
        var id = call.Id(1);
        switch (call.Request.Method)
        {
            case "GET":
                return call.Lane.Journal.All().Find(e => e.Id == id) is { } entry
                    ? AdminReplies.Json(settings.Events.Event(entry))
                    : AdminReplies.NotFound;
            case "DELETE":
                call.Lane.Journal.Remove(e => e.Id == id);
                return AdminReplies.EmptyObject;
            default:
                return null;
        }
    }

    private MockReply List(AdminRequest call)
    {
        var all = call.Lane.Journal.All();
        var shown = Enumerable.Reverse(all);
        if (call.Text("unmatched") == "true")
        {
            shown = shown.Where(e => !e.WasMatched);
        }

        if (call.Text("matchingStub") is { } stub && Guid.TryParse(stub, out var id))
        {
            shown = shown.Where(e => e.Stub?.Id == id);
        }

        if (call.Text("since") is { } since)
        {
            var from = DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? at
                : throw new StubProblem(pointer: null, $"{since} is not a valid ISO8601 date", 10, "Query parameter since is not valid");
            shown = shown.Where(e => e.At > from);
        }

        return AdminReplies.Json(
            new JsonObject
            {
                ["requests"] = Events(shown.Take(call.Number("limit") ?? int.MaxValue)),
                ["meta"] = new JsonObject { ["total"] = all.Count },
                ["requestJournalDisabled"] = call.Lane.Journal.IsOff,
            }
        );
    }

    private List<RecordedRequest> Find(AdminRequest call)
    {
        var pattern = settings.Reader.Patterns.Read(StubReader.ReadObject(call.Request.Body.Span, "matching.RequestPattern"), "");
        return call.Lane.Journal.All().FindAll(e => pattern.Matches(e.Context()));
    }

    private MockReply? NearMisses(AdminRequest call)
    {
        switch (call.Key)
        {
            case "POST /near-misses/request":
                var json = StubReader.ReadObject(call.Request.Body.Span, "verification.LoggedRequest");
                var request = LoggedRequest.Read(json);
                return NearMissList(
                    NearMissFinder.Nearest(call.Lane.Stubs.All, request).Select(n => NearMiss(json, "stubMapping", n.Stub.Json, n.Distance))
                );
            case "POST /near-misses/request-pattern":
                var pattern = settings.Reader.Patterns.Read(StubReader.ReadObject(call.Request.Body.Span, "matching.RequestPattern"), "");
                var nearest = call
                    .Lane.Journal.All()
                    .Select(e => (Entry: e, Distance: NearMissFinder.Distance(pattern, e.Context())))
                    .Where(e => e.Distance > 0)
                    .OrderBy(e => e.Distance)
                    .Take(NearMissFinder.MaxMisses);
                return NearMissList(
                    nearest.Select(n => NearMiss(settings.Events.Request(n.Entry), "requestPattern", pattern.Json, n.Distance))
                );
            default:
                return null;
        }
    }

    private static JsonObject NearMiss(JsonObject request, string what, JsonObject nearest, double distance) =>
        new()
        {
            ["request"] = request.DeepClone(),
            [what] = nearest.DeepClone(),
            ["matchResult"] = new JsonObject
            {
                ["subEvents"] = new JsonArray(),
                ["diffDescriptions"] = new JsonArray(),
                ["distance"] = distance,
            },
        };

    private static MockReply NearMissList(IEnumerable<JsonObject> misses) =>
        AdminReplies.Json(new JsonObject { ["nearMisses"] = new JsonArray([.. misses]) });

    private JsonArray Events(IEnumerable<RecordedRequest> entries) => new([.. entries.Select(settings.Events.Event)]);

    private MockReply RequestList(List<RecordedRequest> entries, bool isOff) =>
        AdminReplies.Json(
            new JsonObject
            {
                ["requests"] = new JsonArray([.. entries.Select(settings.Events.Request)]),
                ["requestJournalDisabled"] = isOff,
            }
        );
}
