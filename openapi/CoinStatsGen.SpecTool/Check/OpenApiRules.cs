using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CoinStatsGen.SpecTool.Check;

/// <summary>Microsoft.OpenApi's view of a document.</summary>
internal static class OpenApiRules
{
    /// <summary>
    /// Its errors and warnings. It throws on some broken documents (a null where a schema is due): that is an error of the document.
    /// </summary>
    public static IReadOnlyList<CheckFinding> Find(string json)
    {
        ReadResult read;
        try
        {
            read = OpenApiDocument.Parse(json, "json");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [new(CheckSeverity.Fault, "openapi", "/", $"Microsoft.OpenApi cannot read the document: {exception.Message}")];
        }

        return
        [
            .. (read.Diagnostic?.Errors ?? [])
                .Select(error => new CheckFinding(CheckSeverity.Fault, "openapi", error.Pointer ?? "/", error.Message))
                .Concat(
                    (read.Diagnostic?.Warnings ?? []).Select(warning => new CheckFinding(
                        CheckSeverity.Warning,
                        "openapi",
                        warning.Pointer ?? "/",
                        warning.Message
                    ))
                )
                .Distinct(),
        ];
    }
}
