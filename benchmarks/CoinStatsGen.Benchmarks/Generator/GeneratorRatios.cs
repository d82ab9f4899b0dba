extern alias generator;
using System.Globalization;
using CoinStatsGen.TestSupport;
using generator::CoinStatsGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Benchmarks.Generator;

/// <summary>The whole generator, against what Microsoft.OpenApi needs just to parse the document.</summary>
internal static class GeneratorRatios
{
    private const int ColdRounds = 5;

    // A compiler server has run the same code before: both sides run until the runtime has compiled it for good.
    private static readonly (int WarmUp, int Rounds) Usual = (150, 61);
    private static readonly (int WarmUp, int Rounds) Large = (2, 5);

    internal static IEnumerable<RatioRow> Measure(Func<string, bool> wanted)
    {
        var document = File.ReadAllText(RepositoryFiles.BundledDocument);
        if (wanted("generator.warm"))
        {
            yield return new RatioRow("generator.warm", Compare(document, Usual), 1.0, AtMost: true);
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
            var github = File.ReadAllText(Path.Combine(corpus, "vendors", "github-api.json"));
            yield return new RatioRow("generator.github", Compare(github, Large), 2.0, AtMost: true);
        }
    }

    /// <summary>Microsoft.OpenApi in this process, which is fresh: prints its milliseconds.</summary>
    internal static int ParseCold()
    {
        var document = File.ReadAllText(RepositoryFiles.BundledDocument);
        Console.WriteLine(Time(() => GeneratorRuns.Parse(document)).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Compare(string document, (int WarmUp, int Rounds) plan)
    {
        var generate = new List<double>();
        var parse = new List<double>();
        for (var i = -plan.WarmUp; i < plan.Rounds; i++)
        {
            var ours = Time(() => GeneratorRuns.Generate(document));
            var theirs = Time(() => GeneratorRuns.Parse(document));
            if (i >= 0)
            {
                generate.Add(ours);
                parse.Add(theirs);
            }
        }

        return Explained([.. generate], [.. parse]);
    }

    private static double CompareCold()
    {
        using var compiler = new ColdCompiler();
        var generate = new double[ColdRounds];
        var parse = new double[ColdRounds];
        for (var i = 0; i < ColdRounds; i++)
        {
            generate[i] = compiler.Run();
            parse[i] = double.Parse(ColdCompiler.Output(Environment.ProcessPath!, ["cold"]), CultureInfo.InvariantCulture);
        }

        return Explained(generate, parse);
    }

    private static double Explained(double[] generate, double[] parse)
    {
        Array.Sort(generate);
        Array.Sort(parse);
        var ours = generate[generate.Length / 2];
        var theirs = parse[parse.Length / 2];
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  generator {ours:F1} ms, Microsoft.OpenApi parsing {theirs:F1} ms")
        );
        return ours / theirs;
    }

    private static int StepsAfterKeystroke(string document)
    {
        var compilation = GeneratorRuns.Compilation("class Old;");
        var driver = GeneratorRuns.Driver(document, track: true).RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class New;"));
        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();
        string[] own = [.. typeof(TrackingNames).GetFields().Select(f => f.Name)];
        return result
            .TrackedSteps.Where(s => own.Contains(s.Key))
            .Concat(result.TrackedOutputSteps)
            .SelectMany(s => s.Value.SelectMany(v => v.Outputs))
            .Count(o => o.Reason != IncrementalStepRunReason.Cached);
    }

    /// <summary>Processor time, so that what else the machine does counts for neither side.</summary>
    private static double Time(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
