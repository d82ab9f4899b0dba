using Microsoft.CodeAnalysis.Diagnostics;

namespace CoinStatsGen.Generator;

/// <summary>
/// What a project says about one document, as it was written; null where it says nothing. Names are those of the props file.
/// </summary>
internal sealed record GeneratorOptions
{
    /// <summary>Marks a file as a document.</summary>
    public const string SpecName = "CoinStatsGenSpec";

    /// <summary>Name of the option <see cref="Namespace"/>.</summary>
    public const string NamespaceName = "CoinStatsGenNamespace";

    /// <summary>Name of the option <see cref="ClientName"/>.</summary>
    public const string ClientNameName = "CoinStatsGenClientName";

    /// <summary>Name of the option <see cref="Tags"/>.</summary>
    public const string TagsName = "CoinStatsGenTags";

    /// <summary>Name of the option <see cref="Operations"/>.</summary>
    public const string OperationsName = "CoinStatsGenOperations";

    /// <summary>Name of the option <see cref="NumberType"/>.</summary>
    public const string NumberTypeName = "CoinStatsGenNumberType";

    /// <summary>Name of the option <see cref="Visibility"/>.</summary>
    public const string VisibilityName = "CoinStatsGenVisibility";

    /// <summary>Namespace of the client.</summary>
    public string? Namespace { get; init; }

    /// <summary>Name of the client.</summary>
    public string? ClientName { get; init; }

    /// <summary>Tags to generate, separated by <c>;</c>, <c>|</c> or <c>,</c>.</summary>
    public string? Tags { get; init; }

    /// <summary>Operations to generate, likewise.</summary>
    public string? Operations { get; init; }

    /// <summary><c>double</c> or <c>decimal</c>.</summary>
    public string? NumberType { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string? Visibility { get; init; }

    /// <summary>The file is a document of ours.</summary>
    public static bool IsSpec(AnalyzerConfigOptions file) =>
        string.Equals(Metadata(file, SpecName), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Metadata of the file, else properties of the project. A file with a namespace of its own is a further document: the project's
    /// client name and filters are not meant for it.
    /// </summary>
    public static GeneratorOptions Read(AnalyzerConfigOptions project, AnalyzerConfigOptions file)
    {
        var own = Metadata(file, NamespaceName);
        var shared = own is null ? project : null;
        return new GeneratorOptions
        {
            Namespace = own ?? Property(project, NamespaceName),
            ClientName = Metadata(file, ClientNameName) ?? Property(shared, ClientNameName),
            Tags = Metadata(file, TagsName) ?? Property(shared, TagsName),
            Operations = Metadata(file, OperationsName) ?? Property(shared, OperationsName),
            NumberType = Metadata(file, NumberTypeName) ?? Property(project, NumberTypeName),
            Visibility = Metadata(file, VisibilityName) ?? Property(project, VisibilityName),
        };
    }

    private static string? Metadata(AnalyzerConfigOptions options, string name) => Text(options, "build_metadata.AdditionalFiles." + name);

    private static string? Property(AnalyzerConfigOptions? options, string name) =>
        options is null ? null : Text(options, "build_property." + name);

    private static string? Text(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
