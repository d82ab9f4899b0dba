using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoinStatsGen.Generator;
using CoinStatsGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CoinStatsGen.SpecTool.Check;

/// <summary>Generates the client of a document and compiles it, in memory, as a project with the oldest supported language does.</summary>
internal static class CompileCheck
{
    private const int MaxDiagnostics = 50;

    public static (GeneratedCode Code, IReadOnlyList<CheckFinding> Findings) Run(
        string name,
        string document,
        CancellationToken cancellationToken
    )
    {
        var (run, output) = Generate(name, document, cancellationToken);
        var findings = run.Diagnostics.Select(diagnostic => Finding(diagnostic)).ToList();
        findings.AddRange(
            run.Results.Where(result => result.Exception is not null)
                .Select(result => new CheckFinding(
                    CheckSeverity.Error,
                    "compile",
                    name,
                    $"The generator failed: {result.Exception!.Message}"
                ))
        );
        var faults = output
            .GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToList();
        findings.AddRange(faults.Take(MaxDiagnostics).Select(diagnostic => Finding(diagnostic) with { Severity = CheckSeverity.Error }));
        if (faults.Count > MaxDiagnostics)
        {
            findings.Add(
                new(
                    CheckSeverity.Error,
                    "compile",
                    name,
                    $"and {(faults.Count - MaxDiagnostics).ToString(CultureInfo.InvariantCulture)} further diagnostics of the compiler."
                )
            );
        }

        var sources = run.GeneratedTrees.Select(tree => tree.GetText(cancellationToken)).ToList();
        var code = new GeneratedCode(
            sources.Count,
            sources.Sum(source => source.Lines.Count),
            sources.Sum(source => (long)Encoding.UTF8.GetByteCount(source.ToString())),
            faults.Count == 0 && !findings.Exists(finding => finding.Source == "compile"),
            Fingerprint(run)
        );
        return (code, findings);
    }

    /// <summary>Generates without compiling: the fingerprint alone.</summary>
    public static string Fingerprint(string name, string document, CancellationToken cancellationToken) =>
        Fingerprint(Generate(name, document, cancellationToken).Run);

    /// <summary>Generates, and adds what was generated to a compilation.</summary>
    internal static (GeneratorDriverRunResult Run, Compilation Output) Generate(
        string name,
        string document,
        CancellationToken cancellationToken
    )
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Client",
            [],
            References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999
            )
        );
        var driver = CSharpGeneratorDriver.Create(
            [new CoinStatsGenerator().AsSourceGenerator()],
            [new Document(name, document)],
            options,
            new Marked()
        );
        var run = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, cancellationToken).GetRunResult();
        return (run, output);
    }

    // Names and bytes of all files, in the order they came: what must not depend on machine, culture or run.
    private static string Fingerprint(GeneratorDriverRunResult run)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in run.Results.SelectMany(result => result.GeneratedSources))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(source.HintName));
            hash.AppendData(Encoding.UTF8.GetBytes(source.SourceText.ToString()));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static CheckFinding Finding(Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan();
        var place =
            $"{Path.GetFileName(at.Path)}({(at.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture)},{(at.StartLinePosition.Character + 1).ToString(CultureInfo.InvariantCulture)})";
        return new(SeverityOf(diagnostic), diagnostic.Id, place, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    // What is left out breaks the client, though it compiles without it.
    private static CheckSeverity SeverityOf(Diagnostic diagnostic) =>
        diagnostic.Id switch
        {
            DiagnosticIds.SkippedOperation or DiagnosticIds.UnresolvedReference => CheckSeverity.Error,
            DiagnosticIds.InvalidValue => CheckSeverity.Fault,
            _ when diagnostic.Severity == DiagnosticSeverity.Error => CheckSeverity.Error,
            _ => CheckSeverity.Warning,
        };

    // The framework this tool runs on, and the runtime library it carries.
    private static ImmutableArray<MetadataReference> References() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    Path.GetFileName(path) is var file
                    && (
                        file.StartsWith("System.", StringComparison.Ordinal)
                        || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                        || file is "mscorlib.dll" or "netstandard.dll" or "CoinStatsGen.dll"
                    )
                )
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];

    private sealed class Document(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Marked : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(isSpec: false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(isSpec: true);
    }

    private sealed class Values(bool isSpec) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = isSpec && key == $"build_metadata.AdditionalFiles.{GeneratorOptions.SpecName}" ? "true" : "";
            return value.Length > 0;
        }
    }
}
