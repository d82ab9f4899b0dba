using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>What is in the packages, and what they say of themselves.</summary>
[Collection(ReleaseBuild.Collection)]
public sealed class PackageLayoutTests(Packages packages)
{
    public static TheoryData<string> All { get; } = [.. Packages.Ids];

    [Fact]
    public async Task Pack_MakesThesePackagesAndNoOther() =>
        Names(await packages.FeedAsync())
            .ShouldBe(Packages.Ids.Select(id => $"{id}.{Packages.Version}.nupkg").Order(StringComparer.Ordinal));

    /// <summary>As pipelines do that build first, test, and then pack what they tested.</summary>
    [Fact]
    public async Task Pack_OfWhatIsBuilt_MakesThemWithoutBuilding()
    {
        var again = await packages.PackAsync("again", "--no-build");

        Names(again).ShouldBe(Names(await packages.FeedAsync()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Package_SaysWhatItIs(string id)
    {
        var package = await packages.OpenAsync(id);

        package.Element("license")!.Value.ShouldBe("MIT");
        package.Element("license")!.Attribute("type")!.Value.ShouldBe("expression");
        package.Element("description")!.Value.ShouldNotBe("Package Description");
        package.Read(package.Element("readme")!.Value).Length.ShouldBeGreaterThan(100);
    }

    [CheckoutTheory]
    [MemberData(nameof(All))]
    public async Task Package_NamesItsCommit(string id)
    {
        (var exitCode, var head) = await Command.RunAsync("git", ["rev-parse", "HEAD"], RepositoryFiles.Root);
        exitCode.ShouldBe(0, head);

        var repository = (await packages.OpenAsync(id)).Element("repository")!;

        repository.Attribute("type")!.Value.ShouldBe("git");
        repository.Attribute("commit")!.Value.ShouldBe(head.Trim());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task OwnAssemblies_AreReproducible_AndCarrySymbolsWithoutPathsOfThisMachine(string id)
    {
        var package = await packages.OpenAsync(id);
        package.OwnAssemblies.ShouldNotBeEmpty();
        foreach (var path in package.OwnAssemblies)
        {
            var assembly = package.Read(path);

            AssemblyFacts.DebugEntries(assembly).ShouldContain(DebugDirectoryEntryType.Reproducible, path);
            AssemblyFacts.SourcePaths(assembly).ShouldContain(source => source.StartsWith("/_/", StringComparison.Ordinal), path);
            AssemblyFacts
                .SourcePaths(assembly)
                .ShouldNotContain(source => source.Contains(RepositoryFiles.Root, StringComparison.OrdinalIgnoreCase), path);
        }
    }

    [Theory]
    [InlineData("CoinStatsGen", "net8.0", "net10.0")]
    [InlineData("CoinStatsGen.Client", "net8.0", "net10.0")]
    [InlineData("CoinStatsGen.Redis", "net8.0", "net10.0")]
    [InlineData("CoinStatsGen.MockServer", "net8.0", "net10.0")]
    [InlineData("CoinStatsGen.WireMock", "net8.0", "net10.0")]
    public async Task Library_IsThereForEachFramework_WithDocumentation(string id, params string[] frameworks)
    {
        var package = await packages.OpenAsync(id);

        package
            .Files.Where(path => path.EndsWith($"/{id}.dll", StringComparison.Ordinal))
            .ShouldBe(frameworks.Select(framework => $"lib/{framework}/{id}.dll"), ignoreOrder: true);
        foreach (var framework in frameworks)
        {
            using var text = new MemoryStream(package.Read($"lib/{framework}/{id}.xml"));
            XDocument.Load(text).Descendants("summary").ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Dependencies_AmongThemselves_AreOfTheSameVersion(string id)
    {
        var own = (await packages.OpenAsync(id))
            .Metadata.Descendants()
            .Where(element =>
                element.Name.LocalName == "dependency"
                && element.Attribute("id")!.Value.StartsWith("CoinStatsGen", StringComparison.Ordinal)
            );

        own.ShouldAllBe(dependency =>
            Packages.Ids.Contains(dependency.Attribute("id")!.Value) && dependency.Attribute("version")!.Value == Packages.Version
        );
    }

    /// <summary>WireMock.Net brings over a hundred packages: only whoever asks for it gets them.</summary>
    [Fact]
    public async Task WireMockNet_IsADependencyOfOnePackageAlone()
    {
        List<string> with = [];
        foreach (var id in Packages.Ids)
        {
            if (
                (await packages.OpenAsync(id))
                    .Metadata.Descendants()
                    .Any(element =>
                        element.Name.LocalName == "dependency"
                        && element.Attribute("id")!.Value.StartsWith("WireMock", StringComparison.Ordinal)
                    )
            )
            {
                with.Add(id);
            }
        }

        with.ShouldBe(["CoinStatsGen.WireMock"]);
    }

    /// <summary>What lies beside an analyzer fails to load in some editors, and then the whole client vanishes.</summary>
    [Fact]
    public async Task Analyzer_IsOneAssemblyInOneSlot_AndNeedsOnlyTheCompiler()
    {
        var package = await packages.OpenAsync("CoinStatsGen");

        var analyzer = package.Files.Where(path => path.StartsWith("analyzers/", StringComparison.Ordinal)).ShouldHaveSingleItem();

        analyzer.ShouldBe("analyzers/dotnet/cs/CoinStatsGen.Generator.dll");

        // All of these come with the compiler, in every host.
        AssemblyFacts
            .References(package.Read(analyzer))
            .ShouldBeSubsetOf([
                "Microsoft.CodeAnalysis",
                "Microsoft.CodeAnalysis.CSharp",
                "System.Collections.Immutable",
                "System.Memory",
                "System.Reflection.Metadata",
                "netstandard",
            ]);
    }

    [Fact]
    public async Task Client_BringsTheDocumentAndWhatWiresItUp()
    {
        var package = await packages.OpenAsync("CoinStatsGen");

        package.Read("openapi/openapi.json").ShouldBe(File.ReadAllBytes(RepositoryFiles.BundledDocument));
        package
            .Files.Where(path => path.StartsWith("build", StringComparison.Ordinal))
            .ShouldBe([
                "build/CoinStatsGen.props",
                "build/CoinStatsGen.targets",
                "buildTransitive/CoinStatsGen.props",
                "buildTransitive/CoinStatsGen.targets",
            ]);
    }

    private static IEnumerable<string?> Names(string feed) =>
        Directory.GetFiles(feed).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
