using System.Text.Json;
using System.Text.RegularExpressions;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoinStatsGen.Generator.Tests.Naming;

/// <summary>A name never comes to mean something else because the document grew: it keeps its meaning, or it is gone.</summary>
public sealed class NameMeaningTests
{
    private static readonly Regex Component = new("Component: (.*?)\\.?</summary>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("-created", "MinusCreated")]
    [InlineData("+created", "PlusCreated")]
    [InlineData("-1", "Minus1")]
    [InlineData("-", "Minus")]
    [InlineData("_1st", "_1st")]
    [InlineData("price-change", "PriceChange")]
    public void Pascal_LeadingSign_IsAlwaysSpelt(string text, string name) => Identifier.Pascal(text).ShouldBe(name);

    [Theory]
    [InlineData("created_at", "Underscore")]
    [InlineData("created-at", "Minus")]
    [InlineData("createdAt", "Camel")]
    [InlineData("CreatedAt", "Pascal")]
    [InlineData("createdat", "Lower")]
    [InlineData("CREATEDAT", "Upper")]
    [InlineData("$created.at", "DollarDot")]
    public void Spelling_TellsTextsApartThatMakeOneName(string text, string suffix) => Spelling.Of(text).ShouldBe(suffix);

    /// <summary>Each pair: a document, and the same with a second text that makes the same name.</summary>
    [Theory]
    [InlineData("created", "-created", "Created", "Created")]
    [InlineData("created_at", "createdAt", "CreatedAt", "CreatedAtUnderscore")]
    [InlineData("createdAt", "created_at", "CreatedAt", "CreatedAtCamel")]
    [InlineData("CreatedAt", "created-at", "CreatedAt", "CreatedAtPascal")]
    [InlineData("type", "@type", "Type", "TypeLower")]
    public void Generate_ASecondTextOfOneName_NeverTakesTheFirstOnesName(string first, string second, string before, string after)
    {
        foreach (var kind in (Func<string[], string>[])[Members, Values, Operations, Types, Arguments])
        {
            var old = Names(kind([first]));
            var grown = Names(kind([first, second]));

            old[first].ShouldBe(before, StringCompareShould.IgnoreCase);
            grown[first].ShouldBe(after, StringCompareShould.IgnoreCase);
            grown[second].ShouldNotBe(old[first]);
            grown.Values.Distinct(StringComparer.Ordinal).Count().ShouldBe(grown.Count);
        }
    }

    [Fact]
    public void Generate_RequestRecordWithAMemberOfItsOwnName_Compiles()
    {
        var names = new[] { "a", "b", "c", "get-many-request", "get-many-request-value" };
        var parameters = string.Join(", ", names.Select(n => $$"""{ "name": "{{n}}", "in": "query", "schema": { "type": "string" } }"""));

        GeneratorHarness.Run(SpecBuilder.Document(SpecBuilder.Get("/many", "get-many", parameters))).FileNames.ShouldNotBeEmpty();
    }

    [Fact]
    public void Generate_PagedOperationThatIsDeprecated_MarksItsListToo()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get(
                    "/items",
                    "get-items",
                    """{ "name": "page", "in": "query", "schema": { "type": "integer" } }, { "name": "limit", "in": "query", "schema": { "type": "integer" } }""",
                    """{ "type": "object", "required": ["rows"], "properties": { "rows": { "type": "array", "items": { "type": "string" } } } }""",
                    "\"deprecated\": true, \"x-pagination\": { \"page\": \"page\", \"limit\": \"limit\", \"items\": \"rows\" },"
                )
            )
        );

        Declarations(output)
            .OfType<MethodDeclarationSyntax>()
            .Where(m => m.Parent is InterfaceDeclarationSyntax)
            .ShouldAllBe(m => m.AttributeLists.ToString().Contains("Obsolete", StringComparison.Ordinal));
    }

    private static string Members(string[] texts) =>
        SpecBuilder.Schemas("\"Thing\": " + Record(texts, "{ \"type\": \"string\" }", "of an object"));

    private static string Values(string[] texts) =>
        SpecBuilder.Schemas("\"Thing\": { \"type\": \"string\", \"enum\": " + JsonSerializer.Serialize(texts) + " }");

    private static string Operations(string[] texts) =>
        SpecBuilder.Document(string.Join(", ", texts.Select((t, i) => SpecBuilder.Get("/p" + (char)('a' + i), t))));

    private static string Types(string[] texts) =>
        SpecBuilder.Schemas(
            string.Join(
                ", ",
                texts.Select(t => JsonSerializer.Serialize(t) + ": " + Record(["of"], "{ \"type\": \"string\" }", "Component: " + t))
            )
        );

    private static string Arguments(string[] texts) =>
        SpecBuilder.Document(
            SpecBuilder.Get(
                "/p",
                "get-it",
                string.Join(
                    ", ",
                    texts.Select(t =>
                        "{ \"name\": " + JsonSerializer.Serialize(t) + ", \"in\": \"query\", \"schema\": { \"type\": \"string\" } }"
                    )
                )
            )
        );

    private static string Record(string[] members, string schema, string description) =>
        "{ \"type\": \"object\", \"description\": "
        + JsonSerializer.Serialize(description)
        + ", \"properties\": { "
        + string.Join(", ", members.Select(m => JsonSerializer.Serialize(m) + ": " + schema))
        + " } }";

    /// <summary>The C# names of the texts, read from the code: where a wire text stands, the name beside it.</summary>
    private static Dictionary<string, string> Names(string document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in Declarations(GeneratorHarness.Run(document)))
        {
            switch (node)
            {
                case PropertyDeclarationSyntax { AttributeLists.Count: > 0 } member
                    when member.AttributeLists.ToString() is var text && text.Contains("JsonPropertyName", StringComparison.Ordinal):
                    names[Text(text)] = member.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax
                {
                    Initializer.Value: ImplicitObjectCreationExpressionSyntax
                    {
                        ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }, ..]
                    }
                } value:
                    names[literal.Token.ValueText] = value.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method when method.Identifier.ValueText.StartsWith("Create", StringComparison.Ordinal):
                    foreach (
                        var call in method
                            .DescendantNodes()
                            .OfType<InvocationExpressionSyntax>()
                            .Where(c => c.ArgumentList.Arguments.Count > 1)
                    )
                    {
                        if (call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string wire })
                        {
                            names[wire] = call.ArgumentList.Arguments[1].ToString();
                        }
                    }

                    break;
                case TypeDeclarationSyntax type when Component.Match(type.GetLeadingTrivia().ToString()) is { Success: true } component:
                    names[component.Groups[1].Value] = type.Identifier.ValueText;
                    break;
            }
        }

        return names;
    }

    private static string Text(string attributes) => attributes.Split('"')[1];

    private static IEnumerable<Microsoft.CodeAnalysis.SyntaxNode> Declarations(GeneratorOutput output) =>
        output.Compilation.SyntaxTrees.Skip(1).SelectMany(tree => tree.GetRoot().DescendantNodes());
}
