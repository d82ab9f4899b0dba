using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.TestSupport;

/// <summary>What the generator made of a document.</summary>
internal sealed class GeneratorOutput(CSharpCompilation consumer, GeneratorDriverRunResult first, GeneratorDriverRunResult second)
{
    public ImmutableArray<Diagnostic> Diagnostics => first.Diagnostics;

    public ImmutableArray<GeneratedSourceResult> Files => first.Results.Single().GeneratedSources;

    public IEnumerable<string> FileNames => Files.Select(f => f.HintName);

    /// <summary>The text of a file, by its name without namespace and extension.</summary>
    public string this[string name] =>
        Files.Single(f => f.HintName.EndsWith("." + name + ".g.cs", StringComparison.Ordinal)).SourceText.ToString();

    public CSharpCompilation Compilation => consumer.AddSyntaxTrees(first.GeneratedTrees);

    /// <summary>Writes all files into a folder, to look at.</summary>
    public void WriteTo(string? folder)
    {
        foreach (var file in folder is null ? [] : Files)
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder!).FullName, file.HintName), file.SourceText.ToString());
        }
    }

    /// <summary>Fails on any diagnostic above Info: of the generator, and of the compiler over consumer and generated code.</summary>
    public void Compile()
    {
        var faults = Compilation.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Info).ToList();
        faults.Take(20).Select(d => d.ToString()).ShouldBeEmpty($"{faults.Count} diagnostics in generated code");
    }

    /// <summary>Every step of a second run over the same input is reused.</summary>
    public void CheckSecondRun()
    {
        var result = second.Results.Single();
        result.Exception.ShouldBeNull();
        var run = result
            .TrackedSteps.Concat(result.TrackedOutputSteps)
            .SelectMany(s => s.Value.SelectMany(v => v.Outputs.Select(o => (s.Key, o.Reason))))
            .Where(s => s.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Distinct();
        run.ShouldBeEmpty("a second run over the same input must reuse every step");
    }
}
