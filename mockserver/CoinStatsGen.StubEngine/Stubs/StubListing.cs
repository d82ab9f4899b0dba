using System.Text.Json.Nodes;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Mappings as WireMock lists them: id first, defaults filled in, credentials under their longer name.</summary>
internal static class StubListing
{
    private static readonly string[] Order =
    [
        "name",
        "request",
        "response",
        "uuid",
        "persistent",
        "priority",
        "scenarioName",
        "requiredScenarioState",
        "newScenarioState",
        "postServeActions",
        "serveEventListeners",
        "metadata",
    ];

    /// <summary>Makes the listed form.</summary>
    public static JsonObject Normalise(JsonObject json, Guid id, JsonObject request, JsonObject response)
    {
        var text = id.ToString("D");
        var listed = new JsonObject { ["id"] = text };
        foreach (var name in Order)
        {
            var value = name switch
            {
                "request" => Request(request),
                "response" => Response(response),
                "uuid" => text,
                "persistent" when json[name]?.ToJsonString() == "false" => null,
                _ => json[name]?.DeepClone(),
            };
            if (value is not null)
            {
                listed[name] = value;
            }
        }

        return listed;
    }

    private static JsonObject Request(JsonObject request)
    {
        var listed = (JsonObject)request.DeepClone();
        if (!listed.ContainsKey("method"))
        {
            listed["method"] = "ANY";
        }

        if (listed["basicAuth"] is { } basic)
        {
            listed.Remove("basicAuth");
            listed["basicAuthCredentials"] = basic;
        }

        return listed;
    }

    private static JsonObject Response(JsonObject response)
    {
        var listed = new JsonObject();
        if (!response.ContainsKey("status"))
        {
            listed["status"] = 200;
        }

        foreach (var (name, value) in response)
        {
            listed[name] = value?.DeepClone();
        }

        return listed;
    }
}
