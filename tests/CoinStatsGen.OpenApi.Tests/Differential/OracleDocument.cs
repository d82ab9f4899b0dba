using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace CoinStatsGen.OpenApi.Tests.Differential;

/// <summary>A document as Microsoft.OpenApi reads it.</summary>
internal static class OracleDocument
{
    public static OpenApiDocument Parse(string json)
    {
        // Without rules: this is about reading, not about taste.
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        var result = OpenApiDocument.Parse(json, "json", settings);
        return result.Document.ShouldNotBeNull();
    }

    public static IEnumerable<(string Path, string Method, IOpenApiPathItem Item, OpenApiOperation Operation)> Operations(
        OpenApiDocument document
    )
    {
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                yield return (path, method.Method.ToUpperInvariant(), item, operation);
            }
        }
    }
}
