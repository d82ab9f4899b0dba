using System.Text.Json;
using System.Text.Json.Nodes;
using CoinStatsGen.SpecTool.Commands;
using CoinStatsGen.SpecTool.Documents.Downgrade;
using CoinStatsGen.SpecTool.Json;

namespace CoinStatsGen.SpecTool.Documents;

/// <summary>
/// Brings any OpenAPI document (2.0 to 3.2, JSON or YAML) into the one form that everything else reads: OpenAPI 3.0 with local references.
/// </summary>
internal static class Normaliser
{
    public static async Task<NormalisedDocument> NormaliseAsync(
        SourceText source,
        Uri place,
        IDocumentFiles files,
        CancellationToken cancellationToken
    )
    {
        var document = DocumentText.ParseObject(source);
        var notes = source.Warnings.ConvertAll(static warning => new DocumentNote("/", warning));
        var version = Version(document, source.Name);
        if (document["openapi"]?.GetValueKind() == JsonValueKind.Number)
        {
            document["openapi"] = version + ".0";
            notes.Add(new("/openapi", $"The version is a number, and not a text: {version} is read as \"{version}.0\"."));
        }

        if (!version.StartsWith("3.0", StringComparison.Ordinal) && version != "2.0")
        {
            DynamicReferences.Resolve(document);
        }

        notes.AddRange(await ReferenceBundler.BundleAsync(document, place, files, cancellationToken));
        if (version == "2.0")
        {
            document = await SwaggerUpgrade.ApplyAsync(document, source.Name, notes, cancellationToken);
        }
        else if (!version.StartsWith("3.0", StringComparison.Ordinal))
        {
            notes.AddRange(DocumentDowngrade.Apply(document));
        }

        return new(version, document, notes);
    }

    private static string Version(JsonObject document, string name)
    {
        var given = document["openapi"] ?? document["swagger"];
        var version = given?.GetValueKind() switch
        {
            JsonValueKind.String => given.GetValue<string>(),
            JsonValueKind.Number => given.ToJsonString(), // swagger: 2.0 without quotes
            _ => null,
        };
        return version switch
        {
            null => throw new ToolException($"{name}: neither openapi nor swagger is given: not an OpenAPI document."),
            "2" or "2.0" when document.ContainsKey("swagger") => "2.0",
            "3" when document.ContainsKey("openapi") => "3.0",
            _ when version.StartsWith("3.0.", StringComparison.Ordinal)
                    || version.StartsWith("3.1.", StringComparison.Ordinal)
                    || version.StartsWith("3.2.", StringComparison.Ordinal)
                    || version is "3.0" or "3.1" or "3.2" => version,
            _ => throw new ToolException($"{name}: OpenAPI {version} is not supported: 2.0, 3.0, 3.1 and 3.2 are."),
        };
    }
}
