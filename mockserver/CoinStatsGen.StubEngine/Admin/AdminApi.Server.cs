using System.Globalization;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Exchange;
using CoinStats.StubEngine.Lanes;
using CoinStats.StubEngine.Stubs;

namespace CoinStats.StubEngine.Admin;

/// <summary>Scenarios, settings, files, and the server itself.</summary>
internal sealed partial class AdminApi
{
    private const string WireMockVersion = "3.13.2";

    private static MockReply? Scenarios(AdminRequest call)
    {
        switch (call.Key)
        {
            case "GET /scenarios":
                return AdminReplies.Json(
                    new JsonObject { ["scenarios"] = new JsonArray([.. Known(call.Lane).Select(s => Scenario(call.Lane, s))]) }
                );
            case "POST /scenarios/reset":
                call.Lane.Scenarios.Reset();
                return AdminReplies.EmptyObject;
            default:
                return call is { Request.Method: "PUT", Segments: ["scenarios", var name, "state"] } ? SetState(call, name) : null;
        }
    }

    private static MockReply SetState(AdminRequest call, string name)
    {
        if (Known(call.Lane).FirstOrDefault(s => s.Key == name) is not { } scenario)
        {
            return AdminReplies.Error(404, 404, $"Scenario {name} does not exist");
        }

        var state =
            call.Request.Body.Length == 0
                ? null
                : StubReader.ReadObject(call.Request.Body.Span, "admin.model.ScenarioState")["state"]?.ToString();
        if (state is not null && !States(scenario).Contains(state))
        {
            return AdminReplies.Error(422, 11, $"Scenario {name} does not support state {state}");
        }

        call.Lane.Scenarios.Set(name, state ?? ScenarioStore.Started);
        return AdminReplies.EmptyObject;
    }

    private static List<IGrouping<string, StubMapping>> Known(StubLane lane) =>
        [
            .. lane
                .Stubs.All.Where(s => s.ScenarioName is not null)
                .GroupBy(s => s.ScenarioName!)
                .OrderBy(g => g.Key, StringComparer.Ordinal),
        ];

    private static List<string> States(IGrouping<string, StubMapping> scenario) =>
        [
            .. scenario
                .SelectMany(s => (string?[])[s.RequiredState, s.NewState])
                .Where(s => s is not null)
                .Select(s => s!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static JsonObject Scenario(StubLane lane, IGrouping<string, StubMapping> scenario) =>
        new()
        {
            ["id"] = scenario.Key,
            ["name"] = scenario.Key,
            ["state"] = lane.Scenarios.State(scenario.Key),
            ["possibleStates"] = new JsonArray([.. States(scenario).Select(s => (JsonNode?)s)]),
            ["mappings"] = new JsonArray([.. scenario.Select(s => s.Json.DeepClone())]),
        };

    private static MockReply Settings(AdminRequest call)
    {
        var listed = (JsonObject)call.Lane.Delay.Json.DeepClone();
        listed.TryAdd("proxyPassThrough", true);
        return AdminReplies.Json(new JsonObject { ["settings"] = listed });
    }

    // A partial change resets the rest, as in WireMock.
    private static MockReply ChangeSettings(AdminRequest call)
    {
        var json = StubReader.ReadObject(call.Request.Body.Span, "global.GlobalSettings");
        var node = new StubNode(json, "");
        node.RefuseUnknown(["fixedDelay", "delayDistribution", "proxyPassThrough", "extended"], "global.GlobalSettings");
        var distribution = json["delayDistribution"] is { } rule ? StubResponseReader.ReadDelay(rule, "/delayDistribution") : null;
        var listed = (JsonObject)json.DeepClone();
        listed["proxyPassThrough"] = node.Flag("proxyPassThrough") ?? false;
        call.Lane.Delay = new LaneDelay(Math.Max(0, node.Integer("fixedDelay") ?? 0), distribution) { Json = listed };
        return AdminReplies.Empty;
    }

    private static MockReply Reset(AdminRequest call)
    {
        call.Lane.Reset();
        return AdminReplies.Empty;
    }

    private MockReply ShutDown()
    {
        settings.ShutDown();
        return AdminReplies.Empty;
    }

    private MockReply Health() =>
        AdminReplies.Json(
            new JsonObject
            {
                ["status"] = "healthy",
                ["message"] = "CoinStats mock server is ok",
                ["version"] = WireMockVersion,
                ["uptimeInSeconds"] = (long)settings.Clock.GetElapsedTime(_started).TotalSeconds,
                ["timestamp"] = settings.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            }
        );

    private MockReply Version() =>
        AdminReplies.Json(
            new JsonObject
            {
                ["version"] = WireMockVersion,
                ["server"] = $"coinstats-mock {typeof(AdminApi).Assembly.GetName().Version?.ToString(3)}",
                ["document"] = settings.Served(),
            }
        );

    private MockReply? Files(AdminRequest call)
    {
        if (call is { Request.Method: "GET", Segments.Length: 1 })
        {
            return AdminReplies.Json(new JsonArray([.. settings.Files.List().Select(f => (JsonNode?)f)]));
        }

        if (!settings.Files.IsOn)
        {
            return AdminReplies.Error(403, 10, "Files are switched off", "The server was started without a root folder for files");
        }

        var name = string.Join('/', call.Segments[1..]);
        return call.Request.Method switch
        {
            "GET" => settings.Files.Read(name) is { } bytes
                ? new MockReply
                {
                    Status = 200,
                    ContentType = "application/octet-stream",
                    Body = bytes,
                }
                : AdminReplies.NotFound,
            "PUT" => settings.Files.TryWrite(name, call.Request.Body.Span)
                ? AdminReplies.Empty
                : AdminReplies.Error(403, 10, "The file is outside the root, or the file system refuses"),
            "DELETE" => settings.Files.TryDelete(name)
                ? AdminReplies.EmptyObject
                : AdminReplies.Error(403, 10, "The file is outside the root, or the file system refuses"),
            _ => null,
        };
    }
}
