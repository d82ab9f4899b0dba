using CoinStatsGen.Generator.Emitting;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Reading;
using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator;

/// <summary>
/// Writes a typed client for each OpenAPI document of a project. Wires the steps, and nothing else: see docs/architecture.md.
/// </summary>
/// <remarks>
/// Every step gives objects, or pairs of objects straight from <c>Combine</c>: for each struct of another shape the runtime would compile
/// the driver's tables anew, some hundred methods.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class CoinStatsGenerator : IIncrementalGenerator
{
    /// <summary>Answers are typed by their schemas: an edit of an example is nothing to generate for.</summary>
    private static readonly OpenApiReaderOptions ReaderOptions = new() { KeepExamples = false };

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var documents = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, ct) => SpecDocument.Read(pair.Left, pair.Right, ct))
            .WithTrackingName(TrackingNames.Inputs)
            .Collect()
            .SelectMany(static (all, _) => all.GroupBy(static document => document.Source.Path).Select(static same => same.First()))
            .WithTrackingName(TrackingNames.Documents);

        var models = documents
            .Select(static (document, _) => document.Source)
            .WithTrackingName(TrackingNames.Texts)
            .Select(
                static (source, ct) =>
                    new DocumentModel(source.Path, source.Text is null ? null : OpenApiReader.Read(source.Text, ReaderOptions, ct))
            )
            .WithTrackingName(TrackingNames.Models);

        var options = documents
            .Select(static (document, _) => new DocumentOptions(document.Source.Path, document.Options))
            .Collect()
            .Select(static (all, _) => new ProjectOptions(all.ToEquatableArray()))
            .WithTrackingName(TrackingNames.Options);

        var facts = context
            .MetadataReferencesProvider.Select(static (reference, _) => ReferenceFacts.Of(reference))
            .Where(static reference => reference.Matters)
            .Collect()
            .Select(static (references, _) => CompilationFacts.Of(references))
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => pair.Left.With(pair.Right))
            .WithTrackingName(TrackingNames.Facts);

        var plans = models
            .Combine(options.Combine(facts).Select(static (pair, _) => new Project(pair.Left, pair.Right)))
            .Select(static (pair, ct) => DocumentPlanner.Plan(pair.Left, pair.Right, ct))
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
