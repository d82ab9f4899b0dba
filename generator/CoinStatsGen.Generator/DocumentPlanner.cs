using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Planning;
using CoinStatsGen.Generator.Settings;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator;

/// <summary>Makes of a model, its options and the facts of the compilation what is to be emitted and reported.</summary>
internal static class DocumentPlanner
{
    /// <summary>Plans one document; the options of all tell whether it stands in another's way.</summary>
    public static DocumentPlan Plan(DocumentModel document, Project project, CancellationToken cancellationToken)
    {
        if (document.Read is null)
        {
            return Failed(
                DiagnosticInfo.AtStart(
                    DiagnosticIds.UnreadableDocument,
                    "The document " + document.Path + " cannot be read. Check that the file is there.",
                    document.Path
                )
            );
        }

        var options = project.Options.Documents.First(o => o.Path == document.Path).Options;
        var (settings, problems) = SettingsReader.Read(options, document.Path);
        var reported = document
            .Read.Problems.Select(p => DiagnosticInfo.At(DocumentProblemIds.Of(p.Kind), p.Message, document.Path, p.Position, p.Length))
            .Concat(problems)
            .ToList();
        if (document.Read.Model is not { } model)
        {
            return new DocumentPlan(default, reported.ToEquatableArray());
        }

        if (Obstacle(document.Path, settings, project) is { } obstacle)
        {
            reported.Add(obstacle);
            return new DocumentPlan(default, reported.ToEquatableArray());
        }

        var result = Planner.Plan(model, settings, project.Facts.HasDependencyInjection, cancellationToken);
        reported.AddRange(result.Problems.Select(p => DiagnosticInfo.At(p.Id, p.Message, document.Path, p.Position)));
        return new DocumentPlan(result.Plan.Files, reported.ToEquatableArray());
    }

    private static DocumentPlan Failed(DiagnosticInfo problem) => new(default, new[] { problem }.ToEquatableArray());

    /// <summary>What would make all generated code fail, so that one clear message stands for thousands.</summary>
    private static DiagnosticInfo? Obstacle(string path, ClientSettings settings, Project project)
    {
        if (!project.Facts.HasRuntime)
        {
            return DiagnosticInfo.AtStart(
                DiagnosticIds.RuntimeMissing,
                "The generated client needs the package CoinStatsGen, which this project does not reference at run time. Add "
                    + "it, without ExcludeAssets=\"compile\".",
                path
            );
        }

        if (!project.Facts.HasLanguage)
        {
            return DiagnosticInfo.AtStart(
                DiagnosticIds.LanguageTooOld,
                "The generated client needs C# 12. Set <LangVersion>12</LangVersion> or higher, or take the line out.",
                path
            );
        }

        return Referenced(path, settings, project.Facts) ?? Shared(path, settings, project.Options);
    }

    private static DiagnosticInfo? Referenced(string path, ClientSettings settings, CompilationFacts facts)
    {
        var others = facts.Clients.Where(client => IsSame(client.Namespace, settings.Namespace)).ToList();
        return others.Count == 0
            ? null
            : DiagnosticInfo.AtStart(
                DiagnosticIds.ReferencedClient,
                string.Join(" and ", others.Select(static client => client.Assembly).Distinct())
                    + ", which this project references, already holds the client "
                    + others[0].Namespace
                    + "."
                    + others[0].ClientName
                    + ": it is used here, and no second one is generated. Take the package CoinStatsGen out of one of the two projects, set "
                    + "CoinStatsGenSpec to none in this one, or give one of them another "
                    + GeneratorOptions.NamespaceName
                    + ".",
                path
            );
    }

    private static DiagnosticInfo? Shared(string path, ClientSettings settings, ProjectOptions options)
    {
        var other = options
            .Documents.TakeWhile(document => document.Path != path)
            .FirstOrDefault(document =>
                IsSame(SettingsReader.Read(document.Options, document.Path).Settings.Namespace, settings.Namespace)
            );
        return other is null
            ? null
            : DiagnosticInfo.AtStart(
                DiagnosticIds.SharedNamespace,
                path
                    + " and "
                    + other.Path
                    + " are both to be generated into the namespace "
                    + settings.Namespace
                    + ". Give one of them another "
                    + GeneratorOptions.NamespaceName
                    + ".",
                path
            );
    }

    private static bool IsSame(string one, string another) => string.Equals(one, another, StringComparison.OrdinalIgnoreCase);
}
