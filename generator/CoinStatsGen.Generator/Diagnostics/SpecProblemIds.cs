using CoinStatsGen.OpenApi.Reading;

namespace CoinStatsGen.Generator.Diagnostics;

/// <summary>Gives each kind of problem of a document its diagnostic.</summary>
internal static class SpecProblemIds
{
    /// <summary>The id of a kind.</summary>
    public static string Of(SpecProblemKind kind) => kind switch
    {
        SpecProblemKind.NotJson => DiagnosticIds.NotJson,
        SpecProblemKind.NotOpenApi => DiagnosticIds.NotOpenApi,
        SpecProblemKind.UnresolvedReference => DiagnosticIds.UnresolvedReference,
        SpecProblemKind.UnknownKeyword => DiagnosticIds.UnknownKeyword,
        SpecProblemKind.SkippedOperation => DiagnosticIds.SkippedOperation,
        SpecProblemKind.DuplicateOperationId => DiagnosticIds.DuplicateOperationId,
        _ => DiagnosticIds.InvalidValue,
    };
}
