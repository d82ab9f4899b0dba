using System.Xml.Linq;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests;

/// <summary>
/// What users make of the packages, from an empty package cache: an application, its tests with the mock server (which reach the client
/// through
/// the application and must not generate a second one), and a library of one tag.
/// Warnings are errors in all of them.
/// </summary>
internal sealed class Consumers
{
    /// <summary>The projects that build, all in one command.</summary>
    private static readonly string[] Built =
    [
        "App/App.csproj",
        "Tests/Tests.csproj",
        "News/News.csproj",
        "SecondClient/SecondClient.csproj",
        "CSharpApp/CSharpApp.csproj",
        "FSharpApp/FSharpApp.fsproj",
        "FSharpAbove/FSharpAbove.fsproj",
        "VisualBasicApp/VisualBasicApp.vbproj",
        "VisualBasicAbove/VisualBasicAbove.vbproj",
    ];

    private Consumers(string folder) => Folder = folder;

    /// <summary>The folder that holds a folder for each of them; its NuGet settings know the packages.</summary>
    public string Folder { get; }

    /// <summary>What the build of all of them said.</summary>
    public string BuildOutput { get; private set; } = "";

    /// <summary>Gives commands a package cache of their own, and lets installed tools find the runtime of this process.</summary>
    private Dictionary<string, string> Environment =>
        new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(Folder, "cache"),
            ["DOTNET_ROOT"] = Path.GetFullPath(
                Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
            ),
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };

    public static async Task<Consumers> BuildAsync(string folder, string feed)
    {
        var consumers = new Consumers(folder);
        consumers.WriteSettings(feed);
        consumers.WriteApp();
        consumers.WriteTests();
        consumers.WriteNews();
        consumers.CopyProjects();
        consumers.CopyBlazorSample();
        await consumers.RunAsync("dotnet", ReadmeText.Command("add package CoinStatsGen"), "App");
        await consumers.RunAsync("dotnet", ReadmeText.Command("add package CoinStatsGen.MockServer"), "Tests");
        consumers.BuildOutput = await consumers.RunAsync("dotnet", ["build", "All.slnx", "-v", "quiet"]);
        return consumers;
    }

    /// <summary>Runs a command that must succeed; gives what it said.</summary>
    public async Task<string> RunAsync(string program, IEnumerable<string> arguments, string project = "")
    {
        var (exitCode, output) = await TryAsync(program, arguments, project);
        exitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    /// <summary>Publishes a project; gives the folder. It must give no warning, neither of trimming nor of native compilation.</summary>
    public async Task<string> PublishAsync(string project, params string[] arguments)
    {
        var folder = Path.Combine(Folder, "published", project);
        var said = await RunAsync("dotnet", ["publish", "-c", "Release", "-o", folder, "-nologo", .. arguments], project);
        said.ShouldNotContain("warning");
        return folder;
    }

    /// <summary>Runs a command that may fail; gives its exit code and what it said.</summary>
    public Task<(int ExitCode, string Output)> TryAsync(string program, IEnumerable<string> arguments, string project) =>
        Command.RunAsync(program, arguments, Path.Combine(Folder, project), Environment);

    /// <summary>Installs a tool as the readme says, but into a folder; gives its command.</summary>
    public async Task<string> InstallAsync(string package, string command)
    {
        string[] install =
        [
            .. ReadmeText.Command("tool install -g " + package).Where(argument => argument != "-g"),
            "--tool-path",
            "tools",
        ];
        await RunAsync("dotnet", install);
        return Path.Combine(Folder, "tools", command);
    }

    /// <summary>Starts a program whose output the caller reads.</summary>
    public System.Diagnostics.Process Start(string program, params string[] arguments) =>
        Command.Start(program, arguments, Folder, Environment);

    /// <summary>The file of an assembly that was built.</summary>
    public string Assembly(string project, string framework) => Path.Combine(Folder, project, "bin", "Debug", framework, project + ".dll");

    private void WriteSettings(string feed)
    {
        // What `dotnet nuget add source` writes; the machine's own sources stay in force.
        Write(
            "nuget.config",
            $"""<configuration><packageSources><add key="CoinStatsGen" value="{feed}" /></packageSources></configuration>"""
        );
        Write(
            "Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <CoinStatsGenVersion>{Packages.Version}</CoinStatsGenVersion>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """
        );
        Write("All.slnx", $"<Solution>{string.Concat(Built.Select(project => $"""<Project Path="{project}" />"""))}</Solution>");
    }

    /// <summary>The projects that stand as files beside these tests.</summary>
    private void CopyProjects()
    {
        var sources = Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Package.Tests", "Projects");
        foreach (var file in Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(sources, file), File.ReadAllText(file));
        }
    }

    /// <summary>The sample as users have it: with the package in place of the project.</summary>
    private void CopyBlazorSample()
    {
        var sources = Path.Combine(RepositoryFiles.Root, "samples", "BlazorWallet");
        foreach (var file in Directory.EnumerateFiles(sources).Concat(Directory.EnumerateFiles(Path.Combine(sources, "wwwroot"))))
        {
            Write(Path.Combine("BlazorWallet", Path.GetRelativePath(sources, file)), File.ReadAllText(file));
        }

        const string Blazor = "Microsoft.AspNetCore.Components.WebAssembly";
        var project = XDocument.Load(Path.Combine(sources, "BlazorWallet.csproj"));
        project.Descendants("PackageReference").Single().SetAttributeValue("Version", VersionHere(Blazor));
        project
            .Descendants("ProjectReference")
            .Single()
            .ReplaceWith(
                new XElement(
                    "PackageReference",
                    new XAttribute("Include", "CoinStatsGen.Client"),
                    new XAttribute("Version", Packages.Version)
                )
            );
        Write("BlazorWallet/BlazorWallet.csproj", project.ToString());
    }

    private void WriteApp()
    {
        Write(
            "App/App.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
              </PropertyGroup>
            </Project>
            """
        );
        var code = ReadmeText.Code("readme-use");
        var offline = code.Replace("using CoinStats;\n", "using CoinStats;\n\nstring key = \"any\";\n", StringComparison.Ordinal)
            .Replace("{ ApiKey = key }", "{ ApiKey = key, BaseAddress = new Uri(args[0]) }", StringComparison.Ordinal);
        offline.ShouldContain("BaseAddress", customMessage: "The readme's example is not the one this test points at the mock server.");
        Write("App/Program.cs", offline);
    }

    private void WriteTests()
    {
        Write(
            "Tests/Tests.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{VersionHere("Microsoft.NET.Test.Sdk")}" />
                <PackageReference Include="xunit" Version="{VersionHere("xunit")}" />
                <PackageReference Include="xunit.runner.visualstudio" Version="{VersionHere("xunit.runner.visualstudio")}" />
                <PackageReference Include="CoinStatsGen.Redis" Version="{Packages.Version}" />
                <ProjectReference Include="../App/App.csproj" />
              </ItemGroup>
            </Project>
            """
        );
        Write(
            "Tests/WalletTests.cs",
            $$"""
            using CoinStats;
            using CoinStats.MockServer;
            using CoinStats.Redis;
            using Xunit;

            public sealed class WalletTests
            {
                [Fact]
                public async Task OfTheReadme()
                {
                    {{ReadmeText.Code("readme-test")}}
                }

                [Fact]
                public void WithRedis() => Assert.True(new CoinStatsRedisOptions().Timeout > TimeSpan.Zero);
            }
            """
        );
    }

    private void WriteNews() =>
        Write(
            "News/News.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <CoinStatsGenTags>News</CoinStatsGenTags>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CoinStatsGen" Version="{Packages.Version}" />
              </ItemGroup>
            </Project>
            """
        );

    /// <summary>The version of a package that this repository's own tests use.</summary>
    private static string VersionHere(string package) =>
        XDocument
            .Load(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Single(version => version.Attribute("Include")!.Value == package)
            .Attribute("Version")!
            .Value;

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
