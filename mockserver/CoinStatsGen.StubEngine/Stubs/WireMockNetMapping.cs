using System.Text.Json.Nodes;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Knows mappings of WireMock.Net, which resemble WireMock's and are another language.</summary>
internal static class WireMockNetMapping
{
    private static readonly string[] Signs = ["Guid", "Request", "Response"];

    /// <summary>Throws where the JSON is a mapping of WireMock.Net, or a list of them.</summary>
    /// <exception cref="StubProblem">It is.</exception>
    public static void Refuse(JsonNode? node)
    {
        var mapping = node is JsonArray { Count: > 0 } list ? list[0] as JsonObject : node as JsonObject;
        if (mapping is null || !Array.Exists(Signs, mapping.ContainsKey))
        {
            return;
        }

        var first = mapping.First(member => Array.IndexOf(StubMembers.Mapping, member.Key) < 0).Key;
        throw new StubProblem(
            node is JsonArray ? "/" : "/" + first,
            "this mapping is in WireMock.Net's format, which WireMock does not read: here members are written in small letters "
                + "(request, response, id) and matchers are operators such as equalTo"
        )
        {
            WireMockDetail =
                node is JsonArray
                    ? StubProblem.Wrong("/", "com.github.tomakehurst.wiremock.stubbing.StubMapping", node).WireMockDetail
                    : StubProblem.Unknown("/" + first, first, "stubbing.StubMapping", []).WireMockDetail,
        };
    }
}
