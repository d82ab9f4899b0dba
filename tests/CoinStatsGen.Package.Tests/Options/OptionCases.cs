namespace CoinStatsGen.Package.Tests.Options;

/// <summary>The projects of the batch. What their code says is checked by the compiler.</summary>
internal static class OptionCases
{
    public static readonly OptionCase[] All =
    [
        new(
            "Bundled",
            "<PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath></PropertyGroup>",
            """
            using CoinStats;
            class Use
            {
                static async System.Threading.Tasks.Task<double> Price(CoinStatsClient client) => (await client.MarketData.GetCoinByIdAsync("bitcoin")).Price;
            }
            """
        ),
        new("None", "<PropertyGroup><CoinStatsGenSpec>none</CoinStatsGenSpec></PropertyGroup>", "class Use { }"),
        OptionCase.Of(
            "Plain",
            "",
            "class Use { static double Amount(CoinStats.Thing thing) => thing.Amount; CoinStats.CoinStatsClient? Client; }"
        ),
        OptionCase.Of(
            "Named",
            "<CoinStatsGenNamespace>Acme.Shop</CoinStatsGenNamespace><CoinStatsGenClientName>ShopClient</CoinStatsGenClientName>",
            """
            class Use
            {
                static Acme.Shop.ShopClient Client(CoinStats.CoinStatsClientOptions options) => new(options);
                static string Path() => Acme.Shop.ShopOperations.GetThing.PathTemplate;
            }
            """
        ),
        OptionCase.Of(
            "Decimal",
            "<CoinStatsGenNumberType>decimal</CoinStatsGenNumberType>",
            "class Use { static decimal Amount(CoinStats.Thing thing) => thing.Amount; }"
        ),
        OptionCase.Of("Internal", "<CoinStatsGenVisibility>internal</CoinStatsGenVisibility>"),
        OptionCase.Of("Tags", "<CoinStatsGenTags>things; latest news</CoinStatsGenTags>"),
        OptionCase.Of("Operations", "<CoinStatsGenOperations>get-news;GetThing</CoinStatsGenOperations>"),
        OptionCase.Of("OneOperation", "<CoinStatsGenOperations>place-order</CoinStatsGenOperations>"),
        OptionCase.Of("BadNumber", "<CoinStatsGenNumberType>float</CoinStatsGenNumberType>"),
        OptionCase.Of("BadVisibility", "<CoinStatsGenVisibility>private</CoinStatsGenVisibility>"),
        OptionCase.Of("BadNamespace", "<CoinStatsGenNamespace>1.2</CoinStatsGenNamespace>"),
        OptionCase.Of("BadClient", "<CoinStatsGenClientName>My Client</CoinStatsGenClientName>"),
        OptionCase.Of(
            "BadFilters",
            "<CoinStatsGenTags>Things;Walet</CoinStatsGenTags><CoinStatsGenOperations>get-walet</CoinStatsGenOperations>"
        ),
        OptionCase.Of("Missing", "<CoinStatsGenSpec>nowhere.json</CoinStatsGenSpec>"),
        new(
            "Two",
            """
            <PropertyGroup><CoinStatsGenSpec>Two.json</CoinStatsGenSpec><CoinStatsGenOperations>get-thing;get-news</CoinStatsGenOperations></PropertyGroup>
            <ItemGroup>
              <AdditionalFiles Include="Second.json" CoinStatsGenSpec="true" CoinStatsGenNamespace="Second" CoinStatsGenClientName="SecondClient" CoinStatsGenNumberType="decimal" CoinStatsGenVisibility="internal" CoinStatsGenTags="Things;Orders" />
            </ItemGroup>
            """,
            """
            class Use
            {
                static async System.Threading.Tasks.Task<decimal> Sum(CoinStats.CoinStatsClient one, Second.SecondClient two)
                    => (decimal)(await one.Things.GetThingAsync("a")).Amount + (await two.Things.GetThingAsync("a")).Amount;
            }
            """
        ),
        new(
            "Clash",
            """<PropertyGroup><CoinStatsGenSpec>Clash.json</CoinStatsGenSpec></PropertyGroup><ItemGroup><AdditionalFiles Include="Second.json" CoinStatsGenSpec="true" /></ItemGroup>"""
        ),
        new(
            "OldCompiler",
            """<PropertyGroup><CoinStatsGenSpec>OldCompiler.json</CoinStatsGenSpec></PropertyGroup><Target Name="Age" BeforeTargets="CoinStatsGenCheckCompiler"><PropertyGroup><CompilerApiVersion>roslyn4.7</CompilerApiVersion></PropertyGroup></Target>"""
        ),
        // The property is what a toolset package has to set for the SDK to step aside; this one is older than it.
        new(
            "RealOldCompiler",
            """<Import Project="$(OldCompiler)" /><PropertyGroup><RoslynCompilerType>Custom</RoslynCompilerType><CoinStatsGenSpec>RealOldCompiler.json</CoinStatsGenSpec></PropertyGroup>""",
            "class Use { CoinStats.CoinStatsClient? client; }"
        ),
        new(
            "OldestCompiler",
            """<PropertyGroup><CoinStatsGenSpec>OldestCompiler.json</CoinStatsGenSpec></PropertyGroup><Target Name="Age" BeforeTargets="CoinStatsGenCheckCompiler"><PropertyGroup><CompilerApiVersion>roslyn4.8</CompilerApiVersion></PropertyGroup></Target>"""
        ),
    ];
}
