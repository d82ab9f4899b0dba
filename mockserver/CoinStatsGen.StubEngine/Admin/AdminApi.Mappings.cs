using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Matching;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>Mappings: list, get, add, edit, remove, reset, import, by metadata, unmatched.</summary>
internal sealed partial class AdminApi
{
    private MockReply? Mappings(AdminRequest call)
    {
        var stubs = call.Lane.Stubs;
        switch (call.Key)
        {
            case "GET /mappings":
                var all = stubs.All;
                return AdminReplies.Mappings(all.Skip(call.Number("offset") ?? 0).Take(call.Number("limit") ?? int.MaxValue), all.Count);
            case "POST /mappings":
                return Add(call);
            case "DELETE /mappings":
                stubs.Remove(_ => true);
                return AdminReplies.EmptyObject;
            case "POST /mappings/reset":
                stubs.Remove(_ => true);
                call.Lane.Scenarios.Reset();
                return AdminReplies.Empty;
            case "POST /mappings/save":
                return AdminReplies.Empty;
            case "POST /mappings/import":
                return Import(call);
            case "POST /mappings/find-by-metadata":
                var found = ByMetadata(call);
                return AdminReplies.Mappings(found, found.Count);
            case "POST /mappings/remove-by-metadata":
                var gone = ByMetadata(call).ToHashSet();
                stubs.Remove(gone.Contains);
                return AdminReplies.EmptyObject;
            case "POST /mappings/remove":
                return RemoveOne(call);
            case "GET /mappings/unmatched":
                var unmatched = Unmatched(call.Lane);
                return AdminReplies.Mappings(unmatched, unmatched.Count);
            case "DELETE /mappings/unmatched":
                var unused = Unmatched(call.Lane).ToHashSet();
                stubs.Remove(unused.Contains);
                return AdminReplies.EmptyObject;
            default:
                return call.Segments.Length == 2 ? Mapping(call) : null;
        }
    }

    private MockReply? Mapping(AdminRequest call)
    {
        if (call.Request.Method is not ("GET" or "PUT" or "DELETE" or "POST"))
        {
            return null;
        }

        var id = call.Id(1);
        if (call.Lane.Stubs.Find(id) is not { } stub)
        {
            return AdminReplies.NotFound;
        }

        switch (call.Request.Method)
        {
            case "GET":
                return AdminReplies.Json(stub.Json.DeepClone());
            case "DELETE":
                call.Lane.Stubs.Remove(s => s.Id == id);
                return AdminReplies.EmptyObject;
            case "PUT":
                var changed = settings.Reader.Read(StubReader.ReadObject(call.Request.Body.Span), id);
                call.Lane.Stubs.TryReplace(changed);
                return AdminReplies.Json(changed.Json.DeepClone());
            default:
                return null;
        }
    }

    private MockReply Add(AdminRequest call)
    {
        var stub = settings.Reader.Read(StubReader.ReadObject(call.Request.Body.Span));
        if (call.Lane.Stubs.TryAdd(stub))
        {
            return AdminReplies.Json(stub.Json.DeepClone(), 201);
        }

        return call.Lane.Stubs.Find(stub.Id) is null
            ? AdminReplies.Error(422, 10, "Too many stub mappings", $"A lane holds at most {StubStore.MaxStubs} stub mappings")
            : AdminReplies.Error(
                422,
                109,
                "Duplicate stub mapping ID",
                $"ID of the provided stub mapping '{stub.Id:D}' is already taken by another stub mapping"
            );
    }

    private MockReply Import(AdminRequest call)
    {
        var node = new StubNode(StubReader.ReadObject(call.Request.Body.Span, "stubbing.StubImport"), "");
        node.RefuseUnknown(["mappings", "importOptions"], "stubbing.StubImport");
        var options = node.Object("importOptions", "com.github.tomakehurst.wiremock.stubbing.StubImport$Options") is { } json
            ? new StubNode(json, "/importOptions")
            : (StubNode?)null;
        options?.RefuseUnknown(["duplicatePolicy", "deleteAllNotInImport"], "stubbing.StubImport$Options");
        var stubs = (node.Array("mappings", "java.util.ArrayList<com.github.tomakehurst.wiremock.stubbing.StubMapping>") ?? [])
            .Select((item, i) => ReadImported(item, i))
            .ToList();
        var ignoreDuplicates = options?.Text("duplicatePolicy") == "IGNORE";

        // The first of an import ends up newest, as in WireMock.
        foreach (var stub in Enumerable.Reverse(stubs))
        {
            if (!call.Lane.Stubs.TryAdd(stub) && !ignoreDuplicates)
            {
                call.Lane.Stubs.TryReplace(stub);
            }
        }

        if (options?.Flag("deleteAllNotInImport") == true)
        {
            var kept = stubs.Select(s => s.Id).ToHashSet();
            call.Lane.Stubs.Remove(s => !kept.Contains(s.Id));
        }

        return AdminReplies.Empty;
    }

    private StubMapping ReadImported(JsonNode? item, int index)
    {
        var pointer = $"/mappings/{index}";
        try
        {
            return settings.Reader.Read(
                item as JsonObject ?? throw StubProblem.Wrong("", "com.github.tomakehurst.wiremock.stubbing.StubMapping", item)
            );
        }
        catch (StubProblem problem)
        {
            throw new StubProblem(pointer + problem.Pointer, problem.Message, problem.Code, problem.Title)
            {
                WireMockDetail = problem.WireMockDetail,
            };
        }
    }

    private MockReply RemoveOne(AdminRequest call)
    {
        var stub = settings.Reader.Read(StubReader.ReadObject(call.Request.Body.Span));
        if (!call.Lane.Stubs.Remove(s => s.Id == stub.Id))
        {
            call.Lane.Stubs.Remove(s => JsonNode.DeepEquals(s.Json["request"], stub.Json["request"]));
        }

        return AdminReplies.Empty;
    }

    private List<StubMapping> ByMetadata(AdminRequest call)
    {
        var matcher = settings.Reader.Matchers.Read(StubReader.ReadObject(call.Request.Body.Span, "matching.StringValuePattern"), "/");
        return call.Lane.Stubs.All.FindAll(s =>
            s.Json["metadata"] is { } metadata && matcher.Matches(new MatchValue(metadata.ToJsonString()), MatchBudget.Whole())
        );
    }

    private static List<StubMapping> Unmatched(StubLane lane)
    {
        var used = lane.Journal.All().Select(e => e.Stub?.Id).ToHashSet();
        return lane.Stubs.All.FindAll(s => !used.Contains(s.Id));
    }
}
