namespace CoinStatsGen.Package.Tests.Options;

/// <summary>Every option through MSBuild and the compiler, as a project sets it.</summary>
public sealed class OptionTests(OptionBuilds builds) : IClassFixture<OptionBuilds>
{
    [Fact]
    public void Nothing_Set_TheBundledDocumentIsGenerated()
    {
        Built("Bundled").ShouldContain("CoinStats.CoinStatsClient");
        Built("Bundled").ShouldContain("CoinStats.IMarketDataClient");
    }

    [Fact]
    public void Spec_None_NothingIsGenerated() => Built("None").ShouldBe(["internal .Use"]);

    [Fact]
    public void Spec_OwnDocument_IsGenerated() =>
        Built("Plain")
            .Where(IsPublic)
            .ShouldBe([
                "CoinStats.Article",
                "CoinStats.ArticleKind",
                "CoinStats.CoinStatsClient",
                "CoinStats.CoinStatsOperations",
                "CoinStats.ILatestNewsClient",
                "CoinStats.IOrdersClient",
                "CoinStats.IThingsClient",
                "CoinStats.Maker",
                "CoinStats.Order",
                "CoinStats.Thing",
                "CoinStats.Unused",
            ]);

    [Fact]
    public void NamespaceAndClientName_AreUsed()
    {
        Built("Named").ShouldContain("Acme.Shop.ShopClient");
        Built("Named").ShouldContain("Acme.Shop.ShopOperations");
        Built("Named").ShouldAllBe(type => type == "internal .Use" || type.Contains("Acme.Shop.", StringComparison.Ordinal));
    }

    [Fact]
    public void NumberType_Decimal_IsUsed() => Built("Decimal").ShouldContain("CoinStats.Thing");

    [Fact]
    public void Visibility_Internal_NothingIsPublic() => Built("Internal").Where(IsPublic).ShouldBeEmpty();

    [Fact]
    public void Tags_Named_OnlyTheirOperationsAndTypesAreEmitted() =>
        Built("Tags")
            .Where(IsPublic)
            .ShouldBe([
                "CoinStats.Article",
                "CoinStats.ArticleKind",
                "CoinStats.CoinStatsClient",
                "CoinStats.CoinStatsOperations",
                "CoinStats.ILatestNewsClient",
                "CoinStats.IThingsClient",
                "CoinStats.Maker",
                "CoinStats.Thing",
            ]);

    [Fact]
    public void Operations_Named_OnlyTheirTypesAreEmitted() => Built("Operations").ShouldBe(Built("Tags"));

    [Fact]
    public void Operations_OneNamed_OnlyItsTypesAreEmitted() =>
        Built("OneOperation")
            .Where(IsPublic)
            .ShouldBe([
                "CoinStats.CoinStatsClient",
                "CoinStats.CoinStatsOperations",
                "CoinStats.IOrdersClient",
                "CoinStats.Maker",
                "CoinStats.Order",
                "CoinStats.Thing",
            ]);

    [Theory]
    [InlineData("BadNumber", "CoinStatsGenNumberType", "float")]
    [InlineData("BadVisibility", "CoinStatsGenVisibility", "private")]
    [InlineData("BadNamespace", "CoinStatsGenNamespace", "1.2")]
    [InlineData("BadClient", "CoinStatsGenClientName", "My Client")]
    public void UnknownValue_FailsTheBuildAndNamesOptionAndValue(string name, string option, string value)
    {
        builds.TypesOf(name).ShouldBeNull();
        var line = builds.Lines(name + ".json(1,1): error").ShouldHaveSingleItem();
        line.ShouldContain("CSG0008");
        line.ShouldContain(option);
        line.ShouldContain($"'{value}'");
    }

    [Fact]
    public void FilterThatNamesNothing_IsAWarningAndTheRestIsBuilt()
    {
        builds.Lines("BadFilters.json(1,1): warning CSG0009").Count.ShouldBe(2);
        Built("BadFilters").ShouldContain("CoinStats.IThingsClient");
    }

    [Fact]
    public void Spec_NotThere_FailsTheBuildAndNamesTheFile()
    {
        builds.TypesOf("Missing").ShouldBeNull();
        builds.Lines("nowhere.json").ShouldNotBeEmpty();
    }

    [Fact]
    public void TwoDocuments_WithOptionsOfTheirOwn_DoNotCollide()
    {
        Built("Two")
            .Where(type => type.EndsWith(".Thing", StringComparison.Ordinal))
            .ShouldBe(["CoinStats.Thing", "internal Second.Thing"]);
        Built("Two").ShouldContain("internal Second.IOrdersClient");
        Built("Two").ShouldNotContain("internal Second.Article");
        Built("Two").ShouldNotContain("CoinStats.Order");
    }

    [Fact]
    public void TwoDocuments_OneNamespace_FailsTheBuild()
    {
        builds.TypesOf("Clash").ShouldBeNull();
        builds.Lines("error CSG0010").ShouldHaveSingleItem();
    }

    /// <summary>
    /// One whose version is set by the test; and the compiler of 2016, which its package puts in the place of the SDK's and which, like all
    /// before 3.8, names no version. It would fail otherwise: the test sees nothing of it but our error.
    /// </summary>
    [Theory]
    [InlineData("OldCompiler", "'roslyn4.7'")]
    [InlineData("RealOldCompiler", "''")]
    public void CompilerTooOld_IsOneClearErrorAndNothingElse(string name, string version)
    {
        builds.TypesOf(name).ShouldBeNull();
        var line = builds
            .Lines(
                $"error CSG0015: CoinStatsGen needs the compiler of the .NET SDK 8.0.100 or Visual Studio 17.8 (Roslyn 4.8) or "
                    + $"newer; this one is {version}"
            )
            .ShouldHaveSingleItem();
        line.ShouldContain("global.json");
        builds.Lines(name + ".cs(").ShouldBeEmpty();
        builds.Lines("microsoft.net.compilers").ShouldBeEmpty();
    }

    [Fact]
    public void OldestSupportedCompiler_IsNotRefused() => Built("OldestCompiler").ShouldContain("CoinStats.CoinStatsClient");

    [Fact]
    public void GeneratedCode_UnderAllRulesOfTheSdk_HasNoWarning()
    {
        Built("Analysed").ShouldContain("CoinStats.CoinStatsClient");
        builds.Lines(Path.DirectorySeparatorChar + "analysed" + Path.DirectorySeparatorChar).ShouldBeEmpty();
    }

    // Each type has a converter, as visible as itself.
    private static bool IsPublic(string type) =>
        !type.StartsWith("internal ", StringComparison.Ordinal) && !type.EndsWith("JsonConverter", StringComparison.Ordinal);

    private IReadOnlyList<string> Built(string name) => builds.TypesOf(name).ShouldNotBeNull(name + " was not built:\n" + builds.Output);
}
