using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>
/// What the bodies of requests are. Of several media types JSON comes first, then multipart, then forms, then what stands first.
/// </summary>
internal sealed class BodyTypes(TypeCatalog catalog)
{
    private static readonly MediaKind[] Preferred = [MediaKind.Json, MediaKind.Multipart, MediaKind.Form];

    /// <summary>The body, or null.</summary>
    public FoundBody? Of(ApiOperation operation)
    {
        if (operation.RequestBody is not { Content.Count: > 0 } body)
        {
            return null;
        }

        var content = Preferred.Select(kind => body.Content.FirstOrDefault(c => c.Kind == kind)).FirstOrDefault(static c => c is not null)
            ?? body.Content[0];
        var site = TypeSite.Operation(operation.Id, "body", "Body");
        return new FoundBody(content, Value(content, site) with { Nullable = !body.Required }, site);
    }

    private ValueUse Value(ApiMediaType content, TypeSite site)
    {
        switch (content.Kind)
        {
            case MediaKind.Json:
                return content.Schema is null ? Plain(ScalarKind.Json) : catalog.Use(content.Schema, site);
            case MediaKind.Text:
                return Plain(ScalarKind.String);
            case MediaKind.Form
            or MediaKind.Multipart
                when content.Schema is { } schema
                    && catalog.Index.Resolve(schema) is ObjectSchema
                    && catalog.Use(schema, site) is { Value: FoundValue } record:
                return record;
            case MediaKind.Form or MediaKind.Multipart:
                return new ValueUse(new MapValue(Plain(ScalarKind.String)), false);
            default:
                return Plain(ScalarKind.File);
        }
    }

    private static ValueUse Plain(ScalarKind kind) => new(new ScalarValue(kind), false);
}
