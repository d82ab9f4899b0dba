using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoinStats.StubEngine.Stubs;

/// <summary>Reads WireMock stub mappings, refusing what WireMock 3.13.2 refuses.</summary>
internal sealed class StubReader(TimeProvider clock)
{
    // What a stub holds on to of its JSON, it holds on to the whole of.
    private static readonly JsonObject NoJson = [];
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 128 };

    /// <summary>Reads request patterns on their own.</summary>
    public RequestPatternReader Patterns { get; } = new(new MatcherReader(clock, keepsJson: false));

    /// <summary>Reads single operators.</summary>
    public MatcherReader Matchers { get; } = new(clock);

    /// <summary>Reads JSON that must be an object.</summary>
    /// <exception cref="StubProblem">It is not.</exception>
    public static JsonObject ReadObject(ReadOnlySpan<byte> json, string type = "stubbing.StubMapping")
    {
        JsonNode? node;
        try
        {
            if (json.Trim(" \r\n\t"u8).IsEmpty)
            {
                throw new StubProblem("/", "the body is empty; a JSON object is expected")
                {
                    WireMockDetail = "No content to map due to end-of-input",
                };
            }

            node = JsonNode.Parse(json, documentOptions: Strict);
            Touch(node);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            throw new StubProblem(pointer: null, problem.Message);
        }

        if (node is JsonArray)
        {
            WireMockNetMapping.Refuse(node);
        }

        return node as JsonObject ?? throw StubProblem.Wrong("/", $"com.github.tomakehurst.wiremock.{type}", node);
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The mapping; it is taken over.</param>
    /// <param name="id">Id where the mapping gives none, or where it stands in the address.</param>
    /// <exception cref="StubProblem">It is not a mapping.</exception>
    public StubMapping Read(JsonObject json, Guid? id = null)
    {
        var node = new StubNode(json, "");
        WireMockNetMapping.Refuse(json);
        node.RefuseUnknown(StubMembers.Mapping, "stubbing.StubMapping");
        var requestName = json.ContainsKey("request") ? "request" : "newRequest";
        var request = node.Object(requestName, "com.github.tomakehurst.wiremock.matching.RequestPattern") ?? [];
        var response = node.Object("response", "com.github.tomakehurst.wiremock.http.ResponseDefinition") ?? [];
        var own = ReadId(node, "uuid") ?? ReadId(node, "id");
        var pattern = Patterns.Read(request, node.At(requestName));
        var answer = StubResponseReader.Read(response, node.At("response"));
        var mappingId = id ?? own ?? Guid.NewGuid();
        return new StubMapping
        {
            Id = mappingId,
            Name = node.Text("name"),
            Priority = node.Integer("priority") ?? 5,
            ScenarioName = node.Text("scenarioName"),
            RequiredState = node.Text("requiredScenarioState"),
            NewState = node.Text("newScenarioState"),
            Request = pattern with { Json = NoJson },
            Response = answer,
            Json = StubListing.Normalise(json, mappingId, request, response),
        };
    }

    private static Guid? ReadId(StubNode node, string name)
    {
        if (node.Text(name) is not { } text)
        {
            return null;
        }

        return Guid.TryParseExact(text, "D", out var id)
            ? id
            : throw StubProblem.WrongText(
                node.At(name),
                "a UUID of 36 characters",
                "java.util.UUID",
                text,
                "UUID has to be represented by standard 36-char representation"
            );
    }

    // Members are read lazily: touching them all brings out duplicates now rather than in the middle of a request.
    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
            {
                Touch(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Touch(item);
            }
        }
    }
}
