extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using generator::CoinStatsGen.Generator;
using CoinStatsGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CoinStatsGen.Benchmarks.Generator;

/// <summary>The whole generator, against what Microsoft.OpenApi needs just to parse the document.</summary>
internal static class GeneratorRatios
{
    private const int WarmRounds = 25;
    private const int ColdRounds = 5;
    private const int LargeRounds = 3;

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        string document = File.ReadAllText(RepositoryFiles.BundledDocument);
        if (wanted("generator.warm"))
        {
            yield return new RatioRow("generator.warm", Compare(document, WarmRounds), 1.0, AtMost: true);
        }

        if (wanted("generator.keystroke"))
        {
            yield return new RatioRow("generator.keystroke", StepsAfterKeystroke(document), 0, AtMost: true);
        }

        if (wanted("generator.cold"))
        {
            yield return new RatioRow("generator.cold", CompareCold(), 0.5, AtMost: true);
        }

        if (wanted("generator.github") && RepositoryFiles.Corpus is { } corpus)
        {
            string github = File.ReadAllText(Path.Combine(corpus, "vendors", "github-api.json"));
            yield return new RatioRow("generator.github", Compare(github, LargeRounds), 2.0, AtMost: true);
        }
    }

    /// <summary>One run of one side in this process, which is fresh: prints its milliseconds.</summary>
    internal static int RunCold(string side)
    {
        string document = File.ReadAllText(RepositoryFiles.BundledDocument);
        var elapsed = side == "generate" ? Time(() => Generate(document)) : Time(() => Parse(document));
        Console.WriteLine(elapsed.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Compare(string document, int rounds)
    {
        var generate = new double[rounds];
        var parse = new double[rounds];
        Generate(document);
        Parse(document);
        for (int i = 0; i < rounds; i++)
        {
            generate[i] = Time(() => Generate(document));
            parse[i] = Time(() => Parse(document));
        }

        return Explained(generate, parse);
    }

    private static double CompareCold()
    {
        var generate = new double[ColdRounds];
        var parse = new double[ColdRounds];
        for (int i = 0; i < ColdRounds; i++)
        {
            generate[i] = InNewProcess("generate");
            parse[i] = InNewProcess("parse");
        }

        return Explained(generate, parse);
    }

    private static double InNewProcess(string side)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["cold", side]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static double Explained(double[] generate, double[] parse)
    {
        Array.Sort(generate);
        Array.Sort(parse);
        double ours = generate[generate.Length / 2];
        double theirs = parse[parse.Length / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  generator {ours:F1} ms, Microsoft.OpenApi parsing {theirs:F1} ms"));
        return ours / theirs;
    }

    private static int StepsAfterKeystroke(string document)
    {
        var compilation = Compilation("class Old;");
        var driver = Driver(document, track: true).RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class New;"));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        string[] own = [.. typeof(TrackingNames).GetFields().Select(f => f.Name)];
        return result.TrackedSteps.Where(s => own.Contains(s.Key)).Concat(result.TrackedOutputSteps)
            .SelectMany(s => s.Value.SelectMany(v => v.Outputs))
            .Count(o => o.Reason != IncrementalStepRunReason.Cached);
    }

    private static void Generate(string document)
    {
        var result = Driver(document, track: false).RunGenerators(Compilation("")).GetRunResult().Results.Single();
        if (result.Exception is not null || result.GeneratedSources.Length < 2)
        {
            throw new InvalidOperationException("Nothing was generated.", result.Exception);
        }
    }

    private static void Parse(string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        var result = OpenApiDocument.Load(stream, OpenApiConstants.Json, new OpenApiReaderSettings());
        if (result.Document is null)
        {
            throw new InvalidOperationException("Nothing was parsed.");
        }
    }

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static GeneratorDriver Driver(string document, bool track) => CSharpGeneratorDriver.Create(
        [new CoinStatsGenerator().AsSourceGenerator()],
        [new SpecFile("openapi.json", document)],
        CSharpParseOptions.Default,
        new SpecOptionsProvider(new Dictionary<string, string>()),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track));

    private static CSharpCompilation Compilation(string code) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(code)],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(CoinStats.CoinStatsOperation).Assembly.Location)]);
}
