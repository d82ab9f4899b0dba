using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Json;

namespace CoinStatsGen.OpenApi.Reading;

/// <summary>
/// Reads an OpenAPI 3 document in JSON. Never throws on a text, however broken: what cannot be read is reported with its
/// place and left out, and the rest is read.
/// </summary>
public static class OpenApiReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">Options, or null for the defaults.</param>
    /// <param name="ct">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static DocumentReadResult Read(string json, OpenApiReaderOptions? options = null, CancellationToken ct = default)
    {
        var parsed = JsonReader.Parse(json, ct);
        if (parsed.Value is not { } root)
        {
            var problem = parsed.Problem!;
            return Failed(DocumentProblemKind.NotJson, problem.Message, problem.Position, problem.Length);
        }

        if (FindVersionFault(root) is { } fault)
        {
            var place = root.TryGet("openapi", out var version) || root.TryGet("swagger", out version) ? version : root;
            return Failed(DocumentProblemKind.NotOpenApi, fault, place.Position, place == root ? 1 : place.Length);
        }

        var context = new ReadingContext(root, options ?? new OpenApiReaderOptions(), parsed.Duplicates.Count > 0, ct);
        foreach (var duplicate in parsed.Duplicates)
        {
            context.Report(DocumentProblemKind.InvalidValue, duplicate.Message, duplicate.Position, duplicate.Length);
        }

        var result = new DocumentReadResult(new DocumentReader(context).ReadDocument(), context.TakeProblems());
        root.Tree!.Release(); // a model holds texts and positions, no values
        return result;
    }

    private static DocumentReadResult Failed(DocumentProblemKind kind, string message, TextPosition position, int length) =>
        new(Model: null, EquatableArray<DocumentProblem>.From([new DocumentProblem(kind, message, "", position, length)]));

    private static string? FindVersionFault(JsonValue root)
    {
        if (root.Kind != JsonKind.Object)
        {
            return "The document is not OpenAPI: expected an object with the member \"openapi\".";
        }

        if (root.TryGet("openapi", out var version))
        {
            if (version.Kind != JsonKind.String)
            {
                return $"The member \"openapi\" must be a string such as \"3.0.3\", not {ReadingValues.Describe(version)}.";
            }

            return version.GetText() is { } text && text.StartsWith("3.", StringComparison.Ordinal)
                ? null
                : $"The document says it is OpenAPI {version.ToCompactJson()}; versions 3.0 to 3.2 are read. Convert it first: "
                    + $"coinstats-spec normalise.";
        }

        return root.TryGet("swagger", out _)
            ? "The document is Swagger 2.0; OpenAPI 3.0 to 3.2 is read. Convert it first: coinstats-spec normalise."
            : "The document is not OpenAPI: the member \"openapi\" with the version, such as \"3.0.3\", is missing.";
    }
}
