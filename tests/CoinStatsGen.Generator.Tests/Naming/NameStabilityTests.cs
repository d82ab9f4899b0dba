using System.Globalization;
using System.Text.Json.Nodes;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoinStatsGen.Generator.Tests.Naming;

/// <summary>Names depend on what a document says, never on the order it says it in; and any text makes a legal name.</summary>
public sealed class NameStabilityTests
{
    /// <summary>Texts that collide, are keywords, start with digits, differ in case only, or hold any Unicode.</summary>
    private static readonly string[] Names =
    [
        "class",
        "Class",
        "CLASS",
        "record",
        "field",
        "await",
        "1st",
        "_1st",
        "24h",
        "24H",
        "user-name",
        "userName",
        "UserName",
        "user_name",
        "user name",
        "+1",
        "-1",
        "",
        " ",
        "na\u00efve",
        "nai\u0308ve",
        "ß",
        "İstanbul",
        "istanbul",
        "ISTANBUL",
        "ıstanbul",
        "Straße",
        "日本",
        "日本語",
        "🙂",
        "🙃",
        "a\u200Db",
        "ab",
        "a.b",
        "a/b",
        "\u0301",
        "e\u0301",
        "é",
        "Equals",
        "ToString",
        "GetType",
        "Clone",
        "EqualityContract",
        "value",
        "Value",
        "AdditionalProperties",
        "@type",
        "$type",
        "T\u00aa",
        "x\ud800",
    ];

    [Fact]
    public void AnyNames_GiveCodeThatCompiles() =>
        GeneratorHarness.Run(Document().ToJsonString()).FileNames.Count().ShouldBeGreaterThan(3 * Names.Length);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AnyNames_ShuffledDocument_GivesTheSameNames(int seed)
    {
        var document = Document();
        var expected = Declared(document.ToJsonString());

        Shuffle(document, new Random(seed));

        ShouldBeSame(Declared(document.ToJsonString()), expected);
    }

    [Theory]
    [InlineData(3)]
    public void BundledDocument_Shuffled_GivesTheSameNames(int seed)
    {
        var document = JsonNode.Parse(RepositoryFiles.ReadBundledDocument())!;
        var expected = Declared(document.ToJsonString());

        Shuffle(document, new Random(seed));

        ShouldBeSame(Declared(document.ToJsonString()), expected);
    }

    [Theory]
    [InlineData("tr-TR")]
    public void AnyNames_InAnyCulture_GiveTheSameNames(string culture)
    {
        var document = Document().ToJsonString();
        var expected = Declared(document);
        var old = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            ShouldBeSame(Declared(document), expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = old;
        }
    }

    private static void ShouldBeSame(List<string> actual, List<string> expected)
    {
        actual.Except(expected, StringComparer.Ordinal).ShouldBeEmpty();
        expected.Except(actual, StringComparer.Ordinal).ShouldBeEmpty();
        actual.Count.ShouldBe(expected.Count);
    }

    /// <summary>Every name as a schema, a property, an enum value, a parameter, an operation and a tag.</summary>
    private static JsonNode Document()
    {
        var (schemas, properties, parameters, values, paths) = (
            new JsonObject(),
            new JsonObject(),
            new JsonArray(),
            new JsonArray(),
            new JsonObject()
        );
        for (var i = 0; i < Names.Length; i++)
        {
            var name = Names[i];
            schemas["S" + name] = JsonNode.Parse(
                """{ "type": "object", "properties": { "a": { "type": "object", "properties": { "b": { "type": "string", "enum": ["x", "X"] } } } } }"""
            );
            schemas[name] = JsonNode.Parse("""{ "type": "object", "properties": { "c": { "type": "string" } } }""");
            properties[name] = JsonNode.Parse("""{ "type": "object", "properties": { "d": { "type": "string" } } }""");
            values.Add(name);
            parameters.Add(
                new JsonObject
                {
                    ["name"] = name.Length == 0 ? "empty" : name,
                    ["in"] = "query",
                    ["schema"] = JsonNode.Parse("""{ "type": "string" }"""),
                }
            );
            paths["/p" + i.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["operationId"] = name,
                    ["tags"] = new JsonArray(name),
                    ["responses"] = JsonNode.Parse(
                        """{ "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "properties": { "e": { "type": "string" } } } } } } }"""
                    ),
                },
            };
        }

        foreach (var path in new[] { "/twins", "/twins/", "/twins/{id}", "/twins/id" })
        {
            // One id for all, and made ids that clash: each has types named after it.
            paths[path] = JsonNode.Parse(
                """
                { "get": { "operationId": "twin", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "properties": { "f": { "type": "string" } } } } } } } },
                  "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "g": { "type": "string" } } } } } }, "responses": { "204": { "description": "ok" } } } }
                """
            );
        }

        schemas["All"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        };
        schemas["Values"] = new JsonObject { ["type"] = "string", ["enum"] = values };
        paths["/all"] = new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = "all-parameters",
                ["parameters"] = parameters,
                ["responses"] = JsonNode.Parse("""{ "204": { "description": "ok" } }"""),
            },
        };
        var document = JsonNode.Parse(SpecBuilder.Document(""))!;
        document["paths"] = paths;
        document["components"]!["schemas"] = schemas;
        return document;
    }

    /// <summary>Turns the members of all objects round, and lists where order has no meaning.</summary>
    private static void Shuffle(JsonNode? node, Random random)
    {
        if (node is JsonObject members)
        {
            var items = members.ToList();
            members.Clear();
            foreach (var (name, value) in items.OrderBy(_ => random.Next()))
            {
                Shuffle(value, random);
                if (name is "parameters" or "enum" && value is JsonArray list)
                {
                    var elements = list.ToList();
                    list.Clear();
                    elements.OrderBy(_ => random.Next()).ToList().ForEach(list.Add);
                }

                members[name] = value;
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Shuffle(item, random);
            }
        }
    }

    /// <summary>All declared names with their wire names, which tell which name fell to whom.</summary>
    private static List<string> Declared(string document) =>
        GeneratorHarness
            .Run([new SpecFile("openapi.json", document)], compiles: false)
            .Compilation.SyntaxTrees.Skip(1)
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
            .Select(member =>
                member switch
                {
                    TypeDeclarationSyntax type => type.Identifier.ValueText,
                    PropertyDeclarationSyntax property =>
                        $"{(property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText}.{property.Identifier.ValueText} "
                            + $"{property.Type} {property.AttributeLists} {Sorted(property.Initializer)}",
                    MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax owner } method =>
                        $"{owner.Identifier.ValueText}.{method.Identifier.ValueText}({Sorted(method.ParameterList)})",
                    _ => "",
                }
            )
            .Where(text => text.Length > 0)
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Lists of all operations and of all known values are in the order of the document.</summary>
    private static string Sorted(EqualsValueClauseSyntax? initializer) =>
        initializer?.Value is CollectionExpressionSyntax list
            ? string.Join(", ", list.Elements.Select(e => e.ToString()).Order(StringComparer.Ordinal))
            : initializer?.ToString() ?? "";

    /// <summary>The order of optional parameters is that of the document.</summary>
    private static string Sorted(ParameterListSyntax parameters) =>
        string.Join(", ", parameters.Parameters.Select(p => p.ToString()).Order(StringComparer.Ordinal));
}
