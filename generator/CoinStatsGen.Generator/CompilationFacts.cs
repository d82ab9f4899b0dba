using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator;

/// <summary>
/// All that is asked of a project. Taken from its references and options, not from its code, so that editing code asks nothing again.
/// </summary>
/// <param name="HasRuntime">The runtime is referenced.</param>
/// <param name="HasDependencyInjection">Microsoft.Extensions.Http is referenced.</param>
/// <param name="HasLanguage">The language is C# 12 or newer.</param>
internal sealed record CompilationFacts(bool HasRuntime, bool HasDependencyInjection, bool HasLanguage)
{
    private const string Runtime = "CoinStatsGen";
    private const string HttpClientFactory = "Microsoft.Extensions.Http";

    /// <summary>Name of a referenced assembly where it matters, else empty.</summary>
    public static string NameOf(MetadataReference reference)
    {
        var name = reference switch
        {
            CompilationReference project => project.Compilation.AssemblyName,
            PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
            PortableExecutableReference image => (image.GetMetadata() as AssemblyMetadata)?.GetModules()[0].Name is { } file
                ? Path.GetFileNameWithoutExtension(file)
                : null,
            _ => null,
        };
        return name is Runtime or HttpClientFactory ? name : "";
    }

    /// <summary>What references tell, by the names of those that matter.</summary>
    public static CompilationFacts Of(ImmutableArray<string> references) =>
        new(
            references.Contains(Runtime, StringComparer.Ordinal),
            references.Contains(HttpClientFactory, StringComparer.Ordinal),
            HasLanguage: false
        );

    /// <summary>The same, with what the options of the compiler tell.</summary>
    public CompilationFacts With(ParseOptions options) =>
        this with
        {
            HasLanguage = options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 },
        };
}
