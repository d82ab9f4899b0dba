using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using CoinStats;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Package.Tests.Options;

/// <summary>Builds all projects of the batch with MSBuild, once for all tests.</summary>
public sealed class OptionBuilds : IAsyncLifetime
{
    /// <summary>
    /// The props of a package that puts an old compiler in the place of the SDK's: what a project that refers to it imports.
    /// </summary>
    private static readonly string OldCompiler = typeof(OptionBuilds)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "OldCompiler")
        .Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("coinstats-options-").FullName;

    /// <summary>What MSBuild said.</summary>
    public string Output { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var sources = Path.Combine(RepositoryFiles.Root, "tests", "CoinStatsGen.Package.Tests", "Options");
        File.Copy(Path.Combine(sources, "consumer.csproj.txt"), Path.Combine(_folder, "consumer.csproj"));
        File.Copy(Path.Combine(sources, "api.json"), Path.Combine(_folder, "Second.json"));
        foreach (var item in OptionCases.All)
        {
            File.Copy(Path.Combine(sources, "api.json"), Path.Combine(_folder, item.Name + ".json"));
            await WriteAsync(item);
        }

        await WriteAsync(Analysed);
        Output = await BuildAsync("Restore", OptionCases.All[..1]) + await BuildAsync("Build", OptionCases.All);
        CopyGenerated();
        Output += await BuildAsync("Build", [Analysed]);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The types of a project, with <c>internal</c> before those that are; null where it was not built.</summary>
    internal IReadOnlyList<string>? TypesOf(string name)
    {
        var path = Path.Combine(_folder, "bin", name, name + ".dll");
        if (!File.Exists(path))
        {
            return null;
        }

        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata
                .TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => type.GetDeclaringType().IsNil && !metadata.GetString(type.Name).StartsWith('<'))
                .Select(type =>
                    (type.Attributes.HasFlag(System.Reflection.TypeAttributes.Public) ? "" : "internal ")
                    + metadata.GetString(type.Namespace)
                    + "."
                    + metadata.GetString(type.Name)
                )
                .Where(type =>
                    !type.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                    && !type.Contains("System.Runtime.CompilerServices", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The lines of the output that name a file or an id.</summary>
    internal IReadOnlyList<string> Lines(string part) =>
        [
            .. Output
                .Split('\n')
                .Where(line => line.Contains(part, StringComparison.Ordinal))
                .Select(line => line.Trim())
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The generated code of the bundled document as if a person had written it (analyzers look away from generated code), under all
    /// rules of the SDK. Off are those that speak of what the document decides, or that do not see attributes.
    /// </summary>
    private static OptionCase Analysed =>
        new(
            "Analysed",
            """
            <PropertyGroup>
              <CoinStatsGenSpec>none</CoinStatsGenSpec>
              <AnalysisLevel>latest-all</AnalysisLevel>
              <GenerateDocumentationFile>true</GenerateDocumentationFile>
              <!-- CA1812: converters are made by [JsonConverter]. CA2225: the constructor is the named form of the conversion. CA1062: nullable annotations speak. -->
              <NoWarn>$(NoWarn);CA1812;CA2225;CA1062</NoWarn>
              <!-- Names and types of the document: texts that begin with a digit, addresses as text, words of Visual Basic. -->
              <NoWarn>$(NoWarn);CA1707;CA1056;CA1716</NoWarn>
            </PropertyGroup>
            <ItemGroup><Compile Include="analysed/*.cs" /></ItemGroup>
            """
        );

    private async Task WriteAsync(OptionCase item)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, item.Name + ".props"), $"<Project>{item.Project}</Project>");
        if (item.Code.Length > 0)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, item.Name + ".cs"), item.Code);
        }
    }

    private void CopyGenerated()
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder, "analysed")).FullName;
        foreach (
            var file in Directory.Exists(Path.Combine(_folder, "generated"))
                ? Directory.GetFiles(Path.Combine(_folder, "generated"), "*.g.cs", SearchOption.AllDirectories)
                : []
        )
        {
            var lines = File.ReadLines(file)
                .Where(line =>
                    !line.StartsWith("// <", StringComparison.Ordinal)
                    && !line.Contains("CodeDom.Compiler.GeneratedCode", StringComparison.Ordinal)
                );
            File.WriteAllLines(Path.Combine(target, Path.GetFileName(file).Replace(".g.cs", ".cs", StringComparison.Ordinal)), lines);
        }
    }

    private async Task<string> BuildAsync(string target, IReadOnlyList<OptionCase> cases)
    {
        var project = new StringBuilder("<Project><ItemGroup>");
        foreach (var item in cases)
        {
            project.Append("<Case Include=\"consumer.csproj\" AdditionalProperties=\"Case=").Append(item.Name).Append("\" />");
        }

        project
            .Append("</ItemGroup><Target Name=\"All\"><MSBuild Projects=\"@(Case)\" Targets=\"")
            .Append(target)
            .Append("\" BuildInParallel=\"true\" ContinueOnError=\"true\" /></Target></Project>");
        var path = Path.Combine(_folder, target + ".proj");
        await File.WriteAllTextAsync(path, project.ToString());
        var configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;
        (_, var output) = await Command.RunAsync(
            "dotnet",
            [
                "msbuild",
                path,
                "-t:All",
                "-m:2",
                "-nologo",
                "-nodeReuse:false",
                "-v:minimal",
                $"-p:RepositoryRoot={RepositoryFiles.Root}",
                $"-p:OldCompiler={OldCompiler}",
                $"-p:CoinStatsGenBuild={Path.Combine(RepositoryFiles.Root, "runtime", "CoinStatsGen", "buildTransitive")}",
                $"-p:CoinStatsGenRuntime={typeof(CoinStatsClientOptions).Assembly.Location}",
                $"-p:CoinStatsGenAnalyzer={Path.Combine(RepositoryFiles.Root, "generator", "CoinStatsGen.Generator", "bin", configuration, "netstandard2.0", "CoinStatsGen.Generator.dll")}",
            ]
        );
        return output;
    }
}
