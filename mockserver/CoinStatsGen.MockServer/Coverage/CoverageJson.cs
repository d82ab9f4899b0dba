using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStats.StubEngine.Matching;

namespace CoinStats.MockServer.Coverage;

/// <summary>Coverage as JSON.</summary>
internal static class CoverageJson
{
    /// <summary>Writes coverage.</summary>
    public static JsonObject Node(CoinStatsCoverage coverage) =>
        new()
        {
            ["document"] = new JsonObject { ["title"] = coverage.Title, ["version"] = coverage.Version },
            ["servers"] = coverage.Servers,
            ["summary"] = new JsonObject
            {
                ["operations"] = new JsonObject { ["covered"] = coverage.CoveredOperations, ["total"] = coverage.Operations.Count },
                ["responses"] = new JsonObject { ["covered"] = coverage.CoveredResponses, ["total"] = coverage.Responses },
                ["percent"] = Math.Round(coverage.Percent, 2),
            },
            ["operations"] = new JsonArray([
                .. coverage.Operations.Select(o =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = o.Id,
                            ["method"] = o.Method,
                            ["path"] = o.Path,
                            ["calls"] = o.Calls,
                            ["responses"] = Statuses(o.Responses),
                            ["undocumented"] = Statuses(o.Undocumented),
                        }
                ),
            ]),
            ["unmatched"] = coverage.Unmatched,
        };

    /// <summary>Writes coverage as text.</summary>
    public static string Write(CoinStatsCoverage coverage) => Node(coverage).ToJsonString(JsonText.Indented);

    /// <summary>Reads coverage. The summary is not read: it follows from the rest.</summary>
    /// <exception cref="CoinStatsMockException">The text is not coverage.</exception>
    public static CoinStatsCoverage Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var about = root.GetProperty("document");
            return new CoinStatsCoverage
            {
                Title = about.GetProperty("title").GetString() ?? "",
                Version = about.GetProperty("version").GetString() ?? "",
                Servers = root.GetProperty("servers").GetInt32(),
                Operations = [.. root.GetProperty("operations").EnumerateArray().Select(Operation)],
                Unmatched = Number(root, "unmatched"),
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new CoinStatsMockException($"This is not coverage as /__admin/coverage gives it: {problem.Message}", problem);
        }
    }

    private static OperationCoverage Operation(JsonElement json) =>
        new(
            json.GetProperty("id").GetString() ?? "",
            json.GetProperty("method").GetString() ?? "",
            json.GetProperty("path").GetString() ?? "",
            Number(json, "calls"),
            [.. json.GetProperty("responses").EnumerateArray().Select(Status)],
            [.. json.GetProperty("undocumented").EnumerateArray().Select(Status)]
        );

    private static StatusCoverage Status(JsonElement json) => new(json.GetProperty("status").GetInt32(), Number(json, "count"));

    private static long Number(JsonElement json, string name) =>
        json.GetProperty(name).GetInt64() is >= 0 and var number ? number : throw new FormatException($"'{name}' must not be negative.");

    private static JsonArray Statuses(IReadOnlyList<StatusCoverage> statuses) =>
        new([.. statuses.Select(s => (JsonNode)new JsonObject { ["status"] = s.Status, ["count"] = s.Count })]);
}
