using System.Globalization;
using System.Text.RegularExpressions;
using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator.Tests.Diagnostics;

public sealed partial class DiagnosticTests
{
    [Fact]
    public void CSG0001_NotJson_PointsAtTheFault()
    {
        var diagnostic = Single("CSG0001", "{\n  \"openapi\": \"3.0.3\",\n  oops\n}");

        diagnostic.Location.GetLineSpan().ToString().ShouldStartWith("openapi.json: (2,2)");
    }

    [Fact]
    public void CSG0002_Swagger_PointsAtTheVersion()
    {
        var diagnostic = Single("CSG0002", "{\n  \"swagger\": \"2.0\"\n}");

        diagnostic.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(1);
        diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldContain("coinstats-spec normalise");
    }

    [Fact]
    public void CSG0003_UnresolvedReference_RestIsGenerated()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(
                SpecBuilder.Get("/a", "get-a", response: """{ "$ref": "#/components/schemas/Missing" }""")
                    + ","
                    + SpecBuilder.Get("/b", "get-b")
            )
        );

        output.Diagnostics.ShouldContain(d => d.Id == "CSG0003");
        output["Things"].ShouldContain("GetBAsync(");
    }

    [Fact]
    public void CSG0004_UnknownKeyword_IsTold() =>
        Single(
            "CSG0004",
            SpecBuilder.Schemas(
                """
                "A": { "type": "object", "propertys": { } }
                """
            )
        )
            .Severity.ShouldBe(DiagnosticSeverity.Info);

    [Fact]
    public void CSG0005_InvalidValue_IsTold() =>
        Single(
            "CSG0005",
            SpecBuilder.Schemas(
                """
                "A": { "type": "object", "required": "a", "properties": { "a": { "type": "string" } } }
                """
            )
        );

    [Fact]
    public void CSG0006_OperationThatCannotBeRead_IsSkippedAlone()
    {
        var output = GeneratorHarness.Run(SpecBuilder.Document("\"/a\": { \"get\": 5 }," + SpecBuilder.Get("/b", "get-b")));

        output.Diagnostics.ShouldContain(d => d.Id == "CSG0006");
        output["Things"].ShouldContain("GetBAsync(");
    }

    [Fact]
    public void CSG0007_DuplicateId_LaterIsRenamed() =>
        Single("CSG0007", SpecBuilder.Document(SpecBuilder.Get("/a", "get") + "," + SpecBuilder.Get("/b", "get")));

    [Theory]
    [InlineData("CoinStatsGenNumberType", "float")]
    [InlineData("CoinStatsGenVisibility", "private")]
    [InlineData("CoinStatsGenNamespace", "1.2")]
    [InlineData("CoinStatsGenNamespace", "a.class")]
    [InlineData("CoinStatsGenClientName", "My Client")]
    public void CSG0008_OptionWithImpossibleValue_NamesOptionAndValue(string option, string value)
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "get-a")),
            new Dictionary<string, string> { [option] = value }
        );

        var message = output.Diagnostics.Single(d => d.Id == "CSG0008").GetMessage(CultureInfo.InvariantCulture);
        message.ShouldContain(option);
        message.ShouldContain($"'{value}'");
        output.FileNames.ShouldContain("CoinStats.CoinStatsClient.g.cs");
    }

    [Theory]
    [InlineData("CoinStatsGenTags", "Walet")]
    [InlineData("CoinStatsGenOperations", "get-walet")]
    public void CSG0009_FilterThatNamesNothing_IsTold(string option, string value)
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Document(SpecBuilder.Get("/a", "get-a")),
            new Dictionary<string, string> { [option] = value + ";get-a;things" }
        );

        output.Diagnostics.ShouldContain(d => d.Id == "CSG0009" && d.GetMessage(CultureInfo.InvariantCulture).Contains($"'{value}'"));
    }

    [Fact]
    public void CSG0010_TwoDocumentsInOneNamespace_LaterIsNotGenerated()
    {
        var output = GeneratorHarness.Run([
            new SpecFile("a.json", SpecBuilder.Document("")),
            new SpecFile("b.json", SpecBuilder.Document("")),
        ]);

        output.Diagnostics.Single().Id.ShouldBe("CSG0010");
        output.Diagnostics.Single().Location.GetLineSpan().Path.ShouldBe("b.json");
    }

    [Fact]
    public void CSG0011_NoRuntime_IsOneErrorAndNoCode()
    {
        var compilation = GeneratorHarness
            .Compilation("")
            .WithReferences(GeneratorHarness.References.Where(r => !r.Display!.EndsWith("CoinStatsGen.dll", StringComparison.Ordinal)));
        var result = GeneratorHarness
            .Driver([new SpecFile("openapi.json", SpecBuilder.Document(""))])
            .RunGenerators(compilation)
            .GetRunResult();

        result.Diagnostics.Single().Id.ShouldBe("CSG0011");
        result.GeneratedTrees.ShouldBeEmpty();
    }

    [Fact]
    public void CSG0012_OldLanguage_IsOneErrorAndNoCode()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp11);
        var compilation = GeneratorHarness.Compilation("").RemoveAllSyntaxTrees();
        var driver = GeneratorHarness.Driver([new SpecFile("openapi.json", SpecBuilder.Document(""))]).WithUpdatedParseOptions(options);
        var result = driver.RunGenerators(compilation).GetRunResult();

        result.Diagnostics.Single().Id.ShouldBe("CSG0012");
        result.GeneratedTrees.ShouldBeEmpty();
    }

    [Fact]
    public void CSG0013_UnknownRuntimeType_PlainTypeIsUsed()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Schemas(
                """
                "A": { "type": "object", "properties": { "a": { "type": "string", "x-csharp-type": "System.Uri" } } }
                """
            )
        );

        output.Diagnostics.Single().Id.ShouldBe("CSG0013");
        output.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line.ShouldBeGreaterThan(0);
        output["A"].ShouldContain("public string? A");
    }

    [Fact]
    public void CSG0017_ShapesOfTheSameMembers_AreNamedWithTheirPlace()
    {
        var output = GeneratorHarness.Run(
            SpecBuilder.Schemas(
                """
                "Person": { "type": "object", "properties": { "name": { "type": "string" } } },
                "Firm": { "type": "object", "properties": { "name": { "type": "string" } } },
                "Owner": { "oneOf": [ { "$ref": "#/components/schemas/Person" }, { "$ref": "#/components/schemas/Firm" } ] },
                "Told": { "oneOf": [ { "$ref": "#/components/schemas/Person" }, { "$ref": "#/components/schemas/Aged" } ] },
                "Aged": { "type": "object", "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } }
                """
            )
        );

        output.Diagnostics.Single().Id.ShouldBe("CSG0017");
        output.Diagnostics.Single().GetMessage(CultureInfo.InvariantCulture).ShouldContain("Person and Firm");
        output.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void CSG0014_FileThatCannotBeRead_IsTold()
    {
        var output = GeneratorHarness.Run([new SpecFile("gone.json", null)]);

        output.Diagnostics.Single().Id.ShouldBe("CSG0014");
        output.Diagnostics.Single().GetMessage(CultureInfo.InvariantCulture).ShouldContain("gone.json");
    }

    [Theory]
    [InlineData(""" "o": { "contentType": "application/xml" } """, "application/xml")]
    [InlineData(""" "o": { "contentType": "x\r\nX-Evil: 1" } """, "no media type")]
    [InlineData(""" "t": { "contentType": "text/plain; charset=latin1" } """, "UTF-8")]
    [InlineData(""" "t": { "headers": { "X-A": { "required": true, "schema": { "type": "string" } } } } """, "X-A")]
    [InlineData(
        """ "t": { "headers": { "X-A": { "required": true, "schema": { "type": "string", "default": "a\r\nX-Evil: 1" } } } } """,
        "X-A"
    )]
    [InlineData(""" "none": { "contentType": "text/plain" } """, "no property")]
    public void CSG0016_EncodingThatCannotBeFollowed_IsToldAndTheDefaultIsSent(string encoding, string expected)
    {
        var document = SpecBuilder.Document(
            $$"""
            "/a": { "post": { "operationId": "post-it", "tags": ["Things"], "requestBody": { "content": { "multipart/form-data": {
              "schema": { "type": "object", "properties": { "t": { "type": "string" }, "o": { "type": "object", "properties": { "a": { "type": "string" } } } } },
              "encoding": { {{encoding}} } } } }, "responses": { "204": { "description": "ok" } } } }
            """
        );
        var output = GeneratorHarness.Run(document);

        var diagnostic = output.Diagnostics.Single();
        (diagnostic.Id, diagnostic.Location.GetLineSpan().StartLinePosition.Line).ShouldBe(
            ("CSG0016", Array.FindIndex(document.Split('\n'), l => l.Contains("\"encoding\"", StringComparison.Ordinal)))
        );
        diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldContain(expected);
        output["Things"].ShouldContain("call.AddField(\"t\", _T);");
        output["Things"].ShouldContain("call.AddValueField<PostItBodyO>(\"o\", _O, PostItBodyOJson.Write);");
        GeneratorHarness
            .Run(document + " ", new Dictionary<string, string> { ["CoinStatsGenOperations"] = "none" })
            .Diagnostics.ShouldNotContain(d => d.Id == "CSG0016");
    }

    [Theory]
    [InlineData("digest", true)]
    [InlineData("Negotiate", true)]
    [InlineData("not a word", true)]
    [InlineData("basic", false)]
    [InlineData("Bearer", false)]
    [InlineData("DPoP", false)]
    public void CSG0020_SchemeThatAnswersAChallenge_IsToldWhereItStands(string scheme, bool isTold)
    {
        var document = SpecBuilder
            .Document(SpecBuilder.Get("/a", "a", extra: """ "security": [{ "login": [] }], """))
            .Replace(
                "\"components\": {",
                $$"""
                "components": { "securitySchemes": {
                  "login": { "type": "http", "scheme": "{{scheme}}" } },
                """,
                StringComparison.Ordinal
            );

        var told = GeneratorHarness.Run(document).Diagnostics;

        told.Select(d => (d.Id, d.Location.GetLineSpan().StartLinePosition.Line))
            .ShouldBe(
                isTold
                    ? [("CSG0020", Array.FindIndex(document.Split('\n'), l => l.Contains("\"login\": {", StringComparison.Ordinal)))]
                    : []
            );
    }

    [Theory]
    [InlineData("https://{region}.example.com", true)]
    [InlineData("ftp://files.example.com", true)]
    [InlineData("https://files.example.com", false)]
    [InlineData("/beside", false)]
    public void CSG0025_ServerThatCannotBeCalled_IsToldAtItsOperation(string server, bool isTold)
    {
        var document = SpecBuilder.Document(SpecBuilder.Get("/a", "a", extra: $$""" "servers": [{ "url": "{{server}}" }], """));

        var told = GeneratorHarness.Run(document).Diagnostics;

        told.Select(d => (d.Id, d.Location.GetLineSpan().StartLinePosition.Line))
            .ShouldBe(
                isTold ? [("CSG0025", Array.FindIndex(document.Split('\n'), l => l.Contains("\"/a\"", StringComparison.Ordinal)))] : []
            );
    }

    [Fact]
    public void EveryId_HasPageReleaseLineAndTest()
    {
        var release =
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "generator", "CoinStatsGen.Generator", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(RepositoryFiles.Root, "generator", "CoinStatsGen.Generator", "AnalyzerReleases.Shipped.md"));
        var tests = typeof(DiagnosticTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Select(m => m.Name).ToList();
        foreach (var (id, descriptor) in DiagnosticDescriptors.All)
        {
            var page = Path.Combine(RepositoryFiles.Root, "docs", "diagnostics", id + ".md");
            File.Exists(page).ShouldBeTrue(page);
            File.ReadAllLines(page)[0].ShouldBe($"# {id}: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}");
            File.ReadAllText(page).ShouldContain("Severity: " + descriptor.DefaultSeverity);
            release.ShouldContain($"{id} | CoinStatsGen | {descriptor.DefaultSeverity} |");
            tests.ShouldContain(t => t.StartsWith(id + "_", StringComparison.Ordinal), id);
        }

        // The rest comes from the targets of the package: what no generator could say, for it does not run there.
        var targets = File.ReadAllText(
            Path.Combine(RepositoryFiles.Root, "runtime", "CoinStatsGen", "buildTransitive", "CoinStatsGen.targets")
        );
        Directory
            .GetFiles(Path.Combine(RepositoryFiles.Root, "docs", "diagnostics"), "CSG*.md")
            .Select(Path.GetFileNameWithoutExtension)
            .Except(DiagnosticDescriptors.All.Keys)
            .Order(StringComparer.Ordinal)
            .ShouldBe(IdOfTargets().Matches(targets).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("Code=\"(CSG[0-9]{4})\"")]
    private static partial Regex IdOfTargets();

    private static Diagnostic Single(string id, string document)
    {
        var output = GeneratorHarness.Run(document);
        var diagnostic = output.Diagnostics.Single();
        diagnostic.Id.ShouldBe(id);
        diagnostic.Location.GetLineSpan().Path.ShouldBe("openapi.json");
        return diagnostic;
    }
}
