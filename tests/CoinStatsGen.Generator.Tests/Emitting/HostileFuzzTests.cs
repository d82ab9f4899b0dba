using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>
/// Hostile texts in every place of a document where a text can stand, also where a keyword, a reference or a number belongs: member names,
/// values, paths, enum values, defaults, examples, extensions. Whatever is made of it, nothing but what the generator writes is in the
/// code.
/// </summary>
public sealed class HostileFuzzTests
{
    private static readonly string[] Fragments =
    [
        "*/",
        "/*",
        "//",
        "\"",
        "\"\"\"",
        "'",
        "\\",
        "\\u0022",
        "\n",
        "\r",
        "\u0085",
        "\u2028",
        "\u2029",
        "{",
        "}",
        "{{",
        "}}",
        "\ud800",
        "\udc00",
        "\0",
        "\uffff",
        "\ufeff",
        "\n#if false\n",
        "\n#error Evil\n",
        "\n#pragma warning restore\n",
        "class Evil { }",
        "Evil()",
        ";",
        ")",
        "</summary>",
        "<script>",
        "&",
        "]]>",
        "-->",
        "@",
        "$",
        "u8",
        "global::",
        "\t",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryPlace_HostileTexts_WriteNoCode(int seed)
    {
        var random = new Random(seed);
        var places = Places(Template(), "").Count;
        for (var round = 0; round < 4; round++)
        {
            var document = Template();
            foreach (var place in Enumerable.Range(0, 6).Select(_ => random.Next(places)).Distinct())
            {
                Put(document, place, Hostile(random));
            }

            Check(document);
        }
    }

    [Fact]
    public void EachPlaceOnce_HostileText_WritesNoCode()
    {
        var count = Places(Template(), "").Count;
        count.ShouldBeGreaterThan(200);
        for (var start = 0; start < 8; start++)
        {
            var document = Template();
            for (var place = start; place < count; place += 8)
            {
                Put(document, place, "*/ \"\"\" }\n#error Evil\nclass Evil { } \u2028 \ud800 </summary>");
            }

            Check(document);
        }
    }

    private static JsonNode Template() =>
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Generator.Tests", "Emitting", "hostile.json"))
        )!;

    private static string Hostile(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Fragments[random.Next(Fragments.Length)]));

    /// <summary>All places: values that are texts, numbers or flags, and names of members.</summary>
    private static List<(JsonNode Owner, object Key, bool IsName)> Places(JsonNode node, string path)
    {
        var places = new List<(JsonNode, object, bool)>();
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add((members, name, true));
                AddValue(value, name);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                AddValue(items[i], i);
            }
        }

        return places;

        void AddValue(JsonNode? value, object key)
        {
            if (value is JsonObject or JsonArray)
            {
                places.AddRange(Places(value, path + "/" + key));
            }
            else
            {
                places.Add((node, key, false));
            }
        }
    }

    private static void Put(JsonNode document, int place, string text)
    {
        var places = Places(document, "");
        var (owner, key, isName) = places[Math.Min(place, places.Count - 1)];
        if (!isName)
        {
            if (owner is JsonObject members)
            {
                members[(string)key] = text;
            }
            else
            {
                owner[(int)key] = text;
            }
        }
        else if (key is string name && owner is JsonObject parent && name != "openapi")
        {
            var value = parent[name];
            parent.Remove(name);
            parent[name[..1] == "/" ? "/" + text : text] = value;
        }
    }

    /// <summary>No member, statement or directive that the text brought; comments are well formed, and what there is compiles.</summary>
    private static void Check(JsonNode document)
    {
        var output = GeneratorHarness.Run(document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        foreach (var tree in output.Compilation.SyntaxTrees.Skip(1))
        {
            var root = tree.GetRoot();
            root.DescendantTokens().Select(t => t.ValueText).Where(t => t is "Evil").ShouldBeEmpty(tree.FilePath);
            root.DescendantTrivia(descendIntoTrivia: true)
                .Where(t => t.IsDirective)
                .Select(t => t.ToString().Trim())
                .ShouldBe(["#nullable enable", "#pragma warning disable CS0419, CS0612, CS0618"], tree.FilePath);
            root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.MultiLineCommentTrivia)).ShouldBeEmpty(tree.FilePath);
            root.ChildNodes()
                .OfType<FileScopedNamespaceDeclarationSyntax>()
                .Single()
                .Members.ShouldAllBe(m => m is BaseTypeDeclarationSyntax);
            root.DescendantNodes()
                .OfType<StatementSyntax>()
                .Where(s => s is UnsafeStatementSyntax or GotoStatementSyntax or LocalFunctionStatementSyntax)
                .ShouldBeEmpty(tree.FilePath);
        }
    }
}
