using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Reading;
using CoinStatsGen.Generator.Emitting;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator;

/// <summary>Writes a typed client for each OpenAPI document of a project. Wires the steps, and nothing else: see docs/architecture.md.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CoinStatsGenerator : IIncrementalGenerator
{
    /// <summary>Answers are typed by their schemas: an edit of an example is nothing to generate for.</summary>
    private static readonly OpenApiReaderOptions ReaderOptions = new() { KeepExamples = false };

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var documents = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => GeneratorOptions.IsSpec(pair.Right.GetOptions(pair.Left)))
            .Select(static (pair, ct) => new SpecDocument(
                DocumentText.Read(pair.Left, ct),
                GeneratorOptions.Read(pair.Right.GlobalOptions, pair.Right.GetOptions(pair.Left))))
            .WithTrackingName(TrackingNames.Inputs)
            .Collect()
            .SelectMany(static (all, _) => all.GroupBy(static document => document.Source.Path).Select(static same => same.First()))
            .WithTrackingName(TrackingNames.Documents);

        var models = documents
            .Select(static (document, _) => document.Source)
            .WithTrackingName(TrackingNames.Texts)
            .Select(static (source, ct) => new DocumentModel(source.Path, source.Text is null ? null : OpenApiReader.Read(source.Text, ReaderOptions, ct)))
            .WithTrackingName(TrackingNames.Models);

        var options = documents
            .Select(static (document, _) => new DocumentOptions(document.Source.Path, document.Options))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray())
            .WithTrackingName(TrackingNames.Options);

        var facts = context.MetadataReferencesProvider
            .Select(static (reference, _) => CompilationFacts.NameOf(reference))
            .Where(static name => name.Length > 0)
            .Collect()
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => CompilationFacts.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Facts);

        var plans = models
            .Combine(options)
            .Combine(facts)
            .Select(static (input, ct) => DocumentPlanner.Plan(input.Left.Left, input.Left.Right, input.Right, ct))
            .WithTrackingName(TrackingNames.Plans);

        var files = plans
            .SelectMany(static (plan, _) => FileBucket.Divide(plan.Files))
            .WithTrackingName(TrackingNames.Buckets)
            .SelectMany(static (bucket, _) => bucket.Files)
            .WithTrackingName(TrackingNames.Files);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, Emitter.Emit(file)));

        var problems = plans.SelectMany(static (plan, _) => plan.Problems).WithTrackingName(TrackingNames.Problems);
        context.RegisterSourceOutput(problems, static (output, problem) => output.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
