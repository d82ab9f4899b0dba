using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Json;
using Microsoft.OpenApi;

namespace CoinStatsGen.SpecTool.Tests.Documents;

public sealed class BundledDocumentTests
{
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] AddedByEvidence =
    [
        "servers",
        "parameters",
        "additionalProperties",
        "nullable",
        "x-empty-forms",
        "x-also-named",
        "/v1/token-risks",
    ];

    private static JsonObject Bundled { get; } = SpecDocuments.Parse("openapi.json");

    [Fact]
    public void Build_OfTheCommittedFiles_ReproducesTheBundledDocument()
    {
        var built = BuildCommand.Build(SpecDocuments.Read("upstream.json"), SpecDocuments.Read("overlay.json"));

        built.Problems.ShouldBeEmpty();
        built.Text.ShouldBe(SpecDocuments.Read("openapi.json").Text);
    }

    [Theory]
    [InlineData("upstream.json")]
    [InlineData("overlay.json")]
    [InlineData("openapi.json")]
    public void Document_Committed_IsCanonical(string name)
    {
        var source = SpecDocuments.Read(name);

        CanonicalJson.Write(JsonText.Parse(source)).ShouldBe(source.Text);
    }

    [Fact]
    public void Upstream_HasNoExtensions() => Extensions(SpecDocuments.Parse("upstream.json")).ShouldBeEmpty();

    [Fact]
    public void Overlay_EachAction_HasAReason()
    {
        var actions = SpecDocuments.Parse("overlay.json")["actions"]!.AsArray();

        actions.ShouldAllBe(action => !string.IsNullOrWhiteSpace((string?)action!["x-reason"]));
    }

    // What a document of CoinStats' own said is changed only by what was seen, and one can tell how well.
    [Fact]
    public void Overlay_EachActionThatChangesWhatMayCome_NamesItsEvidence()
    {
        var actions = SpecDocuments.Parse("overlay.json")["actions"]!
            .AsArray()
            .Where(action =>
                (action!["remove"] is not null && !((string)action["target"]!).EndsWith(".example", StringComparison.Ordinal))
                || action["update"] is JsonObject update && AddedByEvidence.Any(update.ContainsKey)
            )
            .ToList();

        actions.Count.ShouldBeGreaterThan(20);
        actions.ShouldAllBe(action => Regex.IsMatch((string)action!["x-reason"]!, @"\b(REC|OFF|LIVE|TYP|SYN)\b"));
    }

    [Fact]
    public void Overlay_OfAPublishedAnswersExample_ChangesNothing()
    {
        var published = AnswerExamples(SpecDocuments.Parse("upstream.json")).ToList();
        var bundled = AnswerExamples(Bundled).ToDictionary(example => example.Place, example => example.Json);

        published.Count.ShouldBeGreaterThan(500);
        published.ShouldAllBe(example => bundled[example.Place] == example.Json);
    }

    [SkippableSharedFact("coinstats-api/openapi.json")]
    public void Upstream_IsTheSharedDocument_WithoutExtensions()
    {
        var shared = JsonText.ParseObject(SpecDocuments.ReadShared("coinstats-api/openapi.json"));
        RemoveExtensions(shared);

        CanonicalJson.Write(shared).ShouldBe(SpecDocuments.Read("upstream.json").Text);
    }

    [Fact]
    public void Document_Bundled_HoldsTheWholeApi()
    {
        var operations = Operations().ToList();

        operations.Count.ShouldBe(61);
        operations.Select(operation => (string?)operation["operationId"]).Distinct().Count().ShouldBe(61);
        operations.Sum(operation => operation["responses"]!.AsObject().Count).ShouldBe(541);
        Bundled["components"]!["schemas"]!.AsObject().Count.ShouldBe(113);
    }

    [Fact]
    public void Document_Bundled_IsValidByMicrosoftOpenApi()
    {
        var result = OpenApiDocument.Parse(SpecDocuments.Read("openapi.json").Text);

        result.Diagnostic!.Errors.ShouldBeEmpty();
        result.Diagnostic.Warnings.ShouldBeEmpty();
        result.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_0);
        result.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()).ShouldBeEmpty();
    }

    [Fact]
    public void RequiredAny_EachName_IsAParameterOrTheBody()
    {
        foreach (var operation in Operations().Where(operation => operation["x-required-any"] is not null))
        {
            var names = ParameterNames(operation);
            var named = operation["x-required-any"]!.AsArray().SelectMany(group => group!.AsArray()).Select(name => (string)name!);

            named.ShouldAllBe(
                name => names.Contains(name) || (name == "body" && operation["requestBody"] != null),
                (string?)operation["operationId"]
            );
        }
    }

    [Fact]
    public void Pagination_StandsOnEachOperationWithAPageParameter()
    {
        foreach (var operation in Operations())
        {
            var paged = ParameterNames(operation).Contains("page");

            (operation["x-pagination"] is not null).ShouldBe(paged, (string?)operation["operationId"]);
        }
    }

    [Fact]
    public void Sync_EachOperationNamed_Exists()
    {
        var ids = Operations().Select(operation => (string)operation["operationId"]!).ToHashSet();
        var rules = Operations().Select(operation => operation["x-sync"]).OfType<JsonObject>().ToList();

        rules.ShouldNotBeEmpty();
        rules.ShouldAllBe(rule => ids.Contains((string)rule["start"]!) && ids.Contains((string)rule["status"]!));
    }

    [Fact]
    public void ListParameter_EachDefaultAndExample_IsWhatTheSourceSendsWhenJoined()
    {
        var upstream = SpecDocuments.Parse("upstream.json");
        var compared = 0;
        foreach (var (path, item) in Bundled["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject())
            {
                var published = upstream["paths"]![path]?[method]!["parameters"]?.AsArray() ?? [];
                foreach (var (now, before) in (operation!["parameters"]?.AsArray() ?? []).Zip(published))
                {
                    foreach (var member in (ReadOnlySpan<string>)["default", "example"])
                    {
                        var then = before!["schema"]![member];
                        CanonicalJson
                            .WriteCompact(Joined(now!["schema"]![member] ?? now[member]))
                            .ShouldBe(CanonicalJson.WriteCompact(then), $"{method} {path} {member}");
                        compared += then is null ? 0 : 1;
                    }
                }
            }
        }

        compared.ShouldBeGreaterThan(100);
    }

    private static JsonNode? Joined(JsonNode? value) =>
        value is JsonArray list ? JsonValue.Create(string.Join(',', list.Select(item => (string)item!))) : value;

    private static IEnumerable<JsonObject> Operations() =>
        from path in Bundled["paths"]!.AsObject()
        from member in path.Value!.AsObject()
        where Methods.Contains(member.Key)
        select member.Value!.AsObject();

    private static IEnumerable<(string Place, string Json)> AnswerExamples(JsonObject document) =>
        Examples(document["components"]!["schemas"], "", isNames: true)
            .Concat(
                from path in document["paths"]!.AsObject()
                from method in path.Value!.AsObject()
                from example in Examples(method.Value!["responses"], $"{method.Key} {path.Key}", isNames: true)
                select example
            );

    // Where names stand, "example" is one of them.
    private static IEnumerable<(string Place, string Json)> Examples(JsonNode? node, string place, bool isNames = false) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                !isNames && member.Key is "example" or "examples"
                    ? [(place, CanonicalJson.WriteCompact(member.Value))]
                    : Examples(member.Value, $"{place}/{member.Key}", member.Key == "properties")
            ),
            JsonArray items => items.SelectMany((item, index) => Examples(item, $"{place}/{index}")),
            _ => [],
        };

    private static HashSet<string> ParameterNames(JsonObject operation) =>
        [.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => (string)parameter!["name"]!)];

    private static IEnumerable<string> Extensions(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                (member.Key.StartsWith("x-", StringComparison.Ordinal) ? [member.Key] : Array.Empty<string>()).Concat(
                    Extensions(member.Value)
                )
            ),
            JsonArray items => items.SelectMany(Extensions),
            _ => [],
        };

    private static void RemoveExtensions(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (
                var name in members.Select(member => member.Key).Where(name => name.StartsWith("x-", StringComparison.Ordinal)).ToList()
            )
            {
                members.Remove(name);
            }
        }

        foreach (
            var inner in node switch
            {
                JsonObject inside => inside.Select(member => member.Value),
                JsonArray items => items,
                _ => [],
            }
        )
        {
            RemoveExtensions(inner);
        }
    }
}
