using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CoinStatsGen.TestSupport;

namespace CoinStatsGen.Benchmarks.Generator;

/// <summary>
/// The compiler of the SDK in a process of its own, with the generator and the bundled document; it tells itself how long generators took.
/// </summary>
internal sealed partial class ColdCompiler : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coinstats-cold-").FullName;
    private readonly string[] _arguments;

    internal ColdCompiler()
    {
        var generator = typeof(ColdCompiler).Assembly.GetReferencedAssemblies().Any(static a => a.Name == "CoinStatsGen.Generator")
            ? Path.Combine(AppContext.BaseDirectory, "CoinStatsGen.Generator.dll")
            : throw new InvalidOperationException("The generator is not beside the benchmark.");
        var runtime = typeof(CoinStats.CoinStatsOperation).Assembly.Location;
        File.WriteAllText(Path.Combine(_folder, "a.cs"), "class Consumer;");
        File.WriteAllText(
            Path.Combine(_folder, "options.globalconfig"),
            "is_global = true\n[" + RepositoryFiles.BundledDocument + "]\nbuild_metadata.AdditionalFiles.CoinStatsGenSpec = true\n"
        );
        _arguments =
        [
            "exec",
            Metadata("CompilerPath"),
            "-noconfig",
            "-nologo",
            "-target:library",
            "-out:" + Path.Combine(_folder, "a.dll"),
            "-langversion:latest",
            "-reportanalyzer",
            "-analyzer:" + generator,
            "-additionalfile:" + RepositoryFiles.BundledDocument,
            "-analyzerconfig:" + Path.Combine(_folder, "options.globalconfig"),
            "-reference:" + runtime,
            .. Directory
                .GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
                .Select(static f => "-reference:" + f),
            Path.Combine(_folder, "a.cs"),
        ];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Milliseconds of the generator in a fresh compiler.</summary>
    internal double Run()
    {
        var report = Output(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", _arguments);
        var match = GeneratorTime().Match(report);
        return match.Success
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 1000
            : throw new InvalidOperationException("The compiler did not tell the time of the generator:\n" + report);
    }

    internal static string Output(string file, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string Metadata(string key) =>
        typeof(ColdCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    [GeneratedRegex(@"([0-9]+\.[0-9]+)\s+[0-9<]+\s+CoinStatsGen\.Generator\.CoinStatsGenerator", RegexOptions.None, 1000)]
    private static partial Regex GeneratorTime();
}
