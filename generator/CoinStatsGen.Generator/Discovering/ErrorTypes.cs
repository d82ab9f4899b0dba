using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Reading;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>What the bodies of documented errors are: those that are JSON of a type, or a list of such.</summary>
internal sealed class ErrorTypes(TypeCatalog catalog)
{
    /// <summary>The answer is a failure: by its status, or by being the default beside a success.</summary>
    public static bool IsError(ApiOperation operation, OperationResponse response) =>
        response.Status == "default" ? operation.Responses.Exists(static r => r.IsSuccess) : response.Status[0] is '4' or '5';

    /// <summary>The type of the body; null where it has none, or is no type of its own.</summary>
    public ValuePlan? Of(ApiOperation operation, OperationResponse response)
    {
        if (JsonSchema(response) is not { } schema)
        {
            return null;
        }

        var value = catalog.Value(schema, Site(operation, response, schema));
        return value is FoundValue or ListValue { Item.Value: FoundValue } ? value : null;
    }

    /// <summary>Named after the component, or the first status of the operation whose body looks the same.</summary>
    private static TypeSite Site(ApiOperation operation, OperationResponse response, ApiSchema schema)
    {
        if (response.Component is { } name)
        {
            var wanted = Identifier.TypeName(name + (name.EndsWith("error", StringComparison.OrdinalIgnoreCase) ? "" : "Error"));
            return TypeSite.Shared("#/components/responses/" + name, name, wanted);
        }

        var first = operation.Responses.Find(r =>
            r.Component is null && IsError(operation, r) && SchemaShapeComparer.Instance.Equals(schema, JsonSchema(r))
        )!;
        return TypeSite.Operation(operation.Id, "error" + first.Status, "Error" + first.Status);
    }

    private static ApiSchema? JsonSchema(OperationResponse response) => response.Content.Find(static c => c.Kind == MediaKind.Json)?.Schema;
}
