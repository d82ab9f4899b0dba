using Microsoft.CodeAnalysis;

namespace CoinStatsGen.Generator.Diagnostics;

/// <summary>Descriptors of all diagnostics. Each has a page in docs/diagnostics and a line in the release files.</summary>
internal static class DiagnosticDescriptors
{
    private const string Category = "CoinStatsGen";
    private const string Pages = "https://github.com/coinstatsgen/coinstatsgen/blob/main/docs/diagnostics/";

    private static readonly DiagnosticDescriptor NotJson = new(
        DiagnosticIds.NotJson,
        "The document is not JSON",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0001.md"
    );

    private static readonly DiagnosticDescriptor NotOpenApi = new(
        DiagnosticIds.NotOpenApi,
        "The document is not OpenAPI 3",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0002.md"
    );

    private static readonly DiagnosticDescriptor UnresolvedReference = new(
        DiagnosticIds.UnresolvedReference,
        "A reference leads nowhere",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0003.md"
    );

    private static readonly DiagnosticDescriptor UnknownKeyword = new(
        DiagnosticIds.UnknownKeyword,
        "A keyword is not known",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        true,
        helpLinkUri: Pages + "CSG0004.md"
    );

    private static readonly DiagnosticDescriptor InvalidValue = new(
        DiagnosticIds.InvalidValue,
        "A value is not valid",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0005.md"
    );

    private static readonly DiagnosticDescriptor SkippedOperation = new(
        DiagnosticIds.SkippedOperation,
        "An operation is not generated",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0006.md"
    );

    private static readonly DiagnosticDescriptor DuplicateOperationId = new(
        DiagnosticIds.DuplicateOperationId,
        "Two operations have one id",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0007.md"
    );

    private static readonly DiagnosticDescriptor InvalidOption = new(
        DiagnosticIds.InvalidOption,
        "An option has a value it cannot have",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0008.md"
    );

    private static readonly DiagnosticDescriptor UnknownFilter = new(
        DiagnosticIds.UnknownFilter,
        "A filter names nothing in the document",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0009.md"
    );

    private static readonly DiagnosticDescriptor SharedNamespace = new(
        DiagnosticIds.SharedNamespace,
        "Two documents share a namespace",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0010.md"
    );

    private static readonly DiagnosticDescriptor RuntimeMissing = new(
        DiagnosticIds.RuntimeMissing,
        "The runtime is not referenced",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0011.md"
    );

    private static readonly DiagnosticDescriptor LanguageTooOld = new(
        DiagnosticIds.LanguageTooOld,
        "The language version is too old",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0012.md"
    );

    private static readonly DiagnosticDescriptor UnknownRuntimeType = new(
        DiagnosticIds.UnknownRuntimeType,
        "A type of the runtime is not known",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0013.md"
    );

    private static readonly DiagnosticDescriptor UnreadableDocument = new(
        DiagnosticIds.UnreadableDocument,
        "The document cannot be read",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        true,
        helpLinkUri: Pages + "CSG0014.md"
    );

    private static readonly DiagnosticDescriptor FormEncoding = new(
        DiagnosticIds.FormEncoding,
        "A form cannot be written as its encoding says",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0016.md"
    );

    private static readonly DiagnosticDescriptor AlikeShapes = new(
        DiagnosticIds.AlikeShapes,
        "Shapes of a union cannot be told apart",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0017.md"
    );

    private static readonly DiagnosticDescriptor SecurityNotSent = new(
        DiagnosticIds.SecurityNotSent,
        "A security scheme is not sent by the client",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0020.md"
    );

    private static readonly DiagnosticDescriptor ReferencedClient = new(
        DiagnosticIds.ReferencedClient,
        "A referenced project has the client already",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0021.md"
    );

    private static readonly DiagnosticDescriptor ServerNotComplete = new(
        DiagnosticIds.ServerNotComplete,
        "The server of an operation is no complete address",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        true,
        helpLinkUri: Pages + "CSG0025.md"
    );

    /// <summary>All descriptors by id.</summary>
    public static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> All = new[]
    {
        NotJson,
        NotOpenApi,
        UnresolvedReference,
        UnknownKeyword,
        InvalidValue,
        SkippedOperation,
        DuplicateOperationId,
        InvalidOption,
        UnknownFilter,
        SharedNamespace,
        RuntimeMissing,
        LanguageTooOld,
        UnknownRuntimeType,
        UnreadableDocument,
        FormEncoding,
        AlikeShapes,
        SecurityNotSent,
        ReferencedClient,
        ServerNotComplete,
    }.ToDictionary(d => d.Id);

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor Get(string id) => All[id];
}
