using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.Generator.Diagnostics;

/// <summary>Gives each kind of problem of a document its diagnostic.</summary>
internal static class DocumentProblemIds
{
    /// <summary>The id of a kind.</summary>
    public static string Of(DocumentProblemKind kind) =>
        kind switch
        {
            DocumentProblemKind.NotJson => DiagnosticIds.NotJson,
            DocumentProblemKind.NotOpenApi => DiagnosticIds.NotOpenApi,
            DocumentProblemKind.UnresolvedReference => DiagnosticIds.UnresolvedReference,
            DocumentProblemKind.UnknownKeyword => DiagnosticIds.UnknownKeyword,
            DocumentProblemKind.SkippedOperation => DiagnosticIds.SkippedOperation,
            DocumentProblemKind.DuplicateOperationId => DiagnosticIds.DuplicateOperationId,
            _ => DiagnosticIds.InvalidValue,
        };
}
