using System.Text.Json.Nodes;
using CoinStatsGen.OpenApi.Json;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.SpecTool.Drift;

/// <summary>A schema of a document, and the JSONPath an overlay reaches it by.</summary>
/// <param name="Schema">The schema, references followed.</param>
/// <param name="Target">Where it stands.</param>
internal sealed record SchemaPlace(JsonObject Schema, string Target)
{
    private const string ComponentPrefix = "#/components/schemas/";

    private const int MaxReferences = 32;

    /// <summary>Combinations within combinations; each level may be wide.</summary>
    private const int MaxNesting = 4;

    private static readonly string[] Combinations = ["allOf", "oneOf", "anyOf"];

    /// <summary>The schema of an operation's success in JSON; null where there is none.</summary>
    public static SchemaPlace? OfAnswer(JsonObject document, string operationId) =>
        Find(document, operationId) is var (operation, target) ? OfAnswer(document, operation, target) : null;

    /// <summary>The JSONPath of an operation; null where there is none of that id.</summary>
    public static string? TargetOf(JsonObject document, string operationId) => Find(document, operationId)?.Target;

    private static (JsonObject Operation, string Target)? Find(JsonObject document, string operationId)
    {
        foreach (var (path, item) in document["paths"] as JsonObject ?? [])
        {
            foreach (var (method, node) in item as JsonObject ?? [])
            {
                if (node is JsonObject operation && operation["operationId"]?.ToString() == operationId)
                {
                    return (operation, $"$.paths[{JsonPathText.Quote(path)}].{method}");
                }
            }
        }

        return null;
    }

    /// <summary>The schema below it that a step of a path leads to.</summary>
    public SchemaPlace? Step(JsonObject document, string? step) => Step(document, step, MaxNesting);

    /// <summary>The schema, or the one of those it is combined of, that requires a member.</summary>
    public SchemaPlace? Requiring(JsonObject document, string member) => Requiring(document, member, MaxNesting);

    private static SchemaPlace? OfAnswer(JsonObject document, JsonObject operation, string target)
    {
        foreach (var (status, response) in operation["responses"] as JsonObject ?? [])
        {
            foreach (var (mediaType, content) in status.StartsWith('2') ? response?["content"] as JsonObject ?? [] : [])
            {
                if (MediaType.IsJson(mediaType) && content?["schema"] is JsonObject schema)
                {
                    return Resolve(
                        document,
                        schema,
                        $"{target}.responses[{JsonPathText.Quote(status)}].content[{JsonPathText.Quote(mediaType)}].schema"
                    );
                }
            }
        }

        return null;
    }

    private static SchemaPlace? Resolve(JsonObject document, JsonNode? node, string target)
    {
        for (var hops = 0; hops < MaxReferences && node is JsonObject schema; hops++)
        {
            if (schema["$ref"]?.ToString() is not { } reference)
            {
                return new(schema, target);
            }

            if (!reference.StartsWith(ComponentPrefix, StringComparison.Ordinal))
            {
                return null;
            }

            var name = PointerToken.Unescape(reference[ComponentPrefix.Length..]);
            node = document["components"]?["schemas"]?[name];
            target = $"$.components.schemas[{JsonPathText.Quote(name)}]";
        }

        return null;
    }

    private SchemaPlace? Step(JsonObject document, string? step, int depth)
    {
        if (step is null && Schema["items"] is { } items)
        {
            return Resolve(document, items, Target + ".items");
        }

        if (step is not null && Schema["properties"] is JsonObject properties && properties[step] is { } property)
        {
            return Resolve(document, property, $"{Target}.properties[{JsonPathText.Quote(step)}]");
        }

        if (step is not null && Schema["additionalProperties"] is JsonObject others)
        {
            return Resolve(document, others, Target + ".additionalProperties");
        }

        return depth == 0
            ? null
            : Variants(document).Select(variant => variant.Step(document, step, depth - 1)).FirstOrDefault(found => found is not null);
    }

    private SchemaPlace? Requiring(JsonObject document, string member, int depth)
    {
        if (Schema["required"] is JsonArray required && required.Any(name => name?.ToString() == member))
        {
            return this;
        }

        return depth == 0
            ? null
            : Variants(document)
                .Select(variant => variant.Requiring(document, member, depth - 1))
                .FirstOrDefault(found => found is not null);
    }

    private IEnumerable<SchemaPlace> Variants(JsonObject document)
    {
        foreach (var keyword in Combinations)
        {
            var variants = Schema[keyword] as JsonArray ?? [];
            for (var index = 0; index < variants.Count; index++)
            {
                if (
                    Resolve(
                        document,
                        variants[index],
                        $"{Target}.{keyword}[{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}]"
                    ) is
                    { } variant
                )
                {
                    yield return variant;
                }
            }
        }
    }
}
