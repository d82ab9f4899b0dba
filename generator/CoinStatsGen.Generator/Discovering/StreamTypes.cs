using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>What the items of successes are that go on: lines of JSON, sequences, server-sent events.</summary>
internal sealed class StreamTypes(TypeCatalog catalog)
{
    /// <summary>The representation that goes on, or null.</summary>
    public static ApiMediaType? ContentOf(ApiOperation operation) =>
        ResultTypes.Successes(operation).SelectMany(static r => r.Content).FirstOrDefault(static c => c.Items is not null);

    /// <summary>The stream of an operation, or null.</summary>
    public FoundStream? Of(ApiOperation operation)
    {
        if (ContentOf(operation) is not { } content)
        {
            return null;
        }

        var isEvents = content.Items == StreamKind.Events;
        if (Schema(content) is not { } schema)
        {
            var kind = isEvents ? ScalarKind.String : ScalarKind.Json;
            return new FoundStream(content, new ValueUse(new ScalarValue(kind), false), isEvents ? "EventText" : Format(content.Items));
        }

        var item = catalog.Use(schema, TypeSite.Operation(operation.Id, "item", "Item"));
        return new FoundStream(
            content,
            item,
            !isEvents ? Format(content.Items)
                : content.ItemSchema is not null && EventData(schema) is { } data ? data
                : IsText(schema) ? "EventText"
                : "EventData"
        );
    }

    private static string Format(StreamKind? kind) => kind == StreamKind.Sequence ? "Sequence" : "Lines";

    /// <summary>A list that stands for a whole stream is one of its items (OpenAPI 3.2, "Sequential Media Types").</summary>
    private ApiSchema? Schema(ApiMediaType content) =>
        content.ItemSchema
        ?? (
            content.Schema is { } schema && catalog.Index.Resolve(schema) is ArraySchema { TupleNames.Count: 0 } list
                ? list.Items
                : content.Schema
        );

    private bool IsText(ApiSchema schema) => catalog.Index.Resolve(schema) is StringSchema;

    /// <summary>An item schema with a member <c>data</c> is one of the event and not of its data.</summary>
    private string? EventData(ApiSchema schema)
    {
        var shapes = catalog.Index.Resolve(schema) is UnionSchema union
            ? union.Variants.Select(catalog.Index.Resolve).ToList()
            : [catalog.Index.Resolve(schema)];
        var data = shapes
            .OfType<ObjectSchema>()
            .Select(static shape => shape.Properties.Find(static p => p.Name == "data"))
            .OfType<ApiProperty>()
            .ToList();
        return data.Count == 0 ? null
            : data.TrueForAll(property => IsText(property.Schema)) ? "EventObject"
            : "EventJsonObject";
    }
}
