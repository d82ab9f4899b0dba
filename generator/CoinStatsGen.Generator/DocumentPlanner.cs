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
        if (document.Read.Model is not { } model || Stops(document.Path, settings, project, reported))
        {
            return new DocumentPlan(default, reported.ToEquatableArray());
        }

        var result = Planner.Plan(model, settings, project.Facts.HasDependencyInjection, cancellationToken);
        reported.AddRange(result.Problems.Select(p => DiagnosticInfo.At(p.Id, p.Message, document.Path, p.Position)));
        return new DocumentPlan(result.Plan.Files, reported.ToEquatableArray());
    }

    private static DocumentPlan Failed(DiagnosticInfo problem) => new(default, new[] { problem }.ToEquatableArray());

    /// <summary>Reports what makes all generated code fail, so that one clear error stands for thousands.</summary>
    private static bool Stops(string path, ClientSettings settings, Project project, List<DiagnosticInfo> problems)
    {
        if (!project.Facts.HasRuntime)
        {
            problems.Add(
                DiagnosticInfo.AtStart(
                    DiagnosticIds.RuntimeMissing,
                    "The generated client needs the package CoinStatsGen, which this project does not reference at run time. Add "
                        + "it, without ExcludeAssets=\"compile\".",
                    path
                )
            );
            return true;
        }

        if (!project.Facts.HasLanguage)
        {
            problems.Add(
                DiagnosticInfo.AtStart(
                    DiagnosticIds.LanguageTooOld,
                    "The generated client needs C# 12. Set <LangVersion>12</LangVersion> or higher, or take the line out.",
                    path
                )
            );
            return true;
        }

        foreach (var other in project.Options.Documents.TakeWhile(o => o.Path != path))
        {
            if (
                string.Equals(
                    SettingsReader.Read(other.Options, other.Path).Settings.Namespace,
                    settings.Namespace,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                problems.Add(
                    DiagnosticInfo.AtStart(
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
                    )
                );
                return true;
            }
        }

        return false;
    }
}
