using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Text;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoinStatsGen.Generator.Tests.Emitting;

/// <summary>
/// A document cannot write code: whatever its texts, the members of the output are those of a harmless document of the same shape.
/// </summary>
public sealed class HostileDocumentTests
{
    public static TheoryData<string> Hostile => new(Texts.Hostile);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void EveryText_Hostile_GivesTheMembersOfAHarmlessDocument(string text)
    {
        var hostile = Generate(text);
        var harmless = Generate("harmless");

        var expected = Shape(harmless);
        Shape(hostile).Where((shape, i) => shape != expected[i]).ShouldBeEmpty();
        Shape(hostile).Count.ShouldBe(expected.Count);
    }

    [Theory]
    [InlineData("ok \u202e evil \u2066 x \u2069 y")]
    [InlineData("zero\u200bwidth\u200d\ufeff and soft\u00adhyphen")]
    [InlineData("line\u2028paragraph\u2029next\u0085end")]
    public void EveryText_WithCharactersThatShowAsNothing_LeavesNoneInTheSources(string text)
    {
        foreach (var file in Generate(text).Files)
        {
            var lines = file.SourceText.ToString().Replace("\n", "", StringComparison.Ordinal);
            Enumerable
                .Range(0, lines.Length)
                .Where(at => PlainText.IsUnseen(lines, at))
                .Select(at => $"{file.HintName}: U+{(int)lines[at]:X4}")
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void Diagnostics_OfTextsThatForgeLines_AreOneLineEach()
    {
        var messages = Generate("s\n##vso[task.setvariable]x\n::error file=a::pwned\nfoo.cs(1,1): error CS0001: forged\u001b[31m")
            .Diagnostics.Select(d => d.GetMessage(null))
            .ToList();
        messages.ShouldNotBeEmpty();
        messages.ShouldAllBe(message => !message.Contains('\n') && !message.Contains('\u001b') && !message.Contains("##vso["));
    }

    private static GeneratorOutput Generate(string text)
    {
        var document = JsonNode.Parse(
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Generator.Tests", "Emitting", "hostile.json"))
        )!;
        Replace(document, text);
        return GeneratorHarness.Run(document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Puts the text into every name and value that holds the mark.</summary>
    private static void Replace(JsonNode node, string text)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue leaf && leaf.TryGetValue<string>(out var old) && old.Contains("$TEXT", StringComparison.Ordinal))
                    {
                        members[name] = old.Replace("$TEXT", text, StringComparison.Ordinal);
                    }
                    else if (value is not null)
                    {
                        Replace(value, text);
                    }

                    if (name.Contains("$TEXT", StringComparison.Ordinal))
                    {
                        var moved = members[name];
                        members.Remove(name);
                        members[name.Replace("$TEXT", name[0] == '/' ? WithoutBraces(text) : text, StringComparison.Ordinal)] = moved;
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is JsonValue leaf && leaf.TryGetValue<string>(out var old))
                    {
                        items[i] = old.Replace("$TEXT", text, StringComparison.Ordinal);
                    }
                    else if (items[i] is { } item)
                    {
                        Replace(item, text);
                    }
                }

                break;
        }
    }

    /// <summary>Braces in a path are parameters, by right.</summary>
    private static string WithoutBraces(string text) => text.Replace('{', '(').Replace('}', ')');

    /// <summary>Kinds of all declarations and statements, file by file, without their names.</summary>
    private static List<string> Shape(GeneratorOutput output) =>
        output
            .Compilation.SyntaxTrees.Skip(1)
            .Select(tree =>
                string.Join(
                    " ",
                    tree.GetRoot()
                        .DescendantNodes()
                        .Where(n =>
                            n
                                is MemberDeclarationSyntax
                                    or StatementSyntax
                                    or AccessorDeclarationSyntax
                                    or AttributeSyntax
                                    or InvocationExpressionSyntax
                        )
                        .Select(n => n.Kind().ToString())
                )
            )
            .Order(StringComparer.Ordinal)
            .ToList();
}
