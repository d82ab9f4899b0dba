using System.Collections.Immutable;
using CoinStatsGen.OpenApi.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CoinStatsGen.Generator;

/// <summary>
/// All that is asked of a project. Taken from its references and options, not from its code, so that editing code asks nothing again.
/// </summary>
/// <param name="HasRuntime">The runtime is referenced.</param>
/// <param name="HasDependencyInjection">Microsoft.Extensions.Http is referenced.</param>
/// <param name="HasLanguage">The language is C# 12 or newer.</param>
/// <param name="Clients">The clients that references bring along, by their assemblies' names.</param>
internal sealed record CompilationFacts(
    bool HasRuntime,
    bool HasDependencyInjection,
    bool HasLanguage,
    EquatableArray<ReferencedClient> Clients
)
{
    /// <summary>What references tell.</summary>
    public static CompilationFacts Of(ImmutableArray<ReferenceFacts> references) =>
        new(
            references.Any(static reference => reference.Name == ReferenceFacts.Runtime),
            references.Any(static reference => reference.Name == ReferenceFacts.HttpClientFactory),
            HasLanguage: false,
            references
                .SelectMany(static reference => reference.Clients)
                .Distinct()
                .OrderBy(static client => client.Assembly, StringComparer.Ordinal)
                .ToEquatableArray()
        );

    /// <summary>The same, with what the options of the compiler tell.</summary>
    public CompilationFacts With(ParseOptions options) =>
        this with
        {
            HasLanguage = options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 },
        };
}
