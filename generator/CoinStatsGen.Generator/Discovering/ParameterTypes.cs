using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Discovering;

/// <summary>What the parameters of operations are.</summary>
internal sealed class ParameterTypes(TypeCatalog catalog)
{
    private static readonly string[] Ignored = ["accept", "content-type", "authorization"];

    /// <summary>The parameters that a caller gives.</summary>
    public static List<ApiParameter> Sent(ApiOperation operation)
    {
        var sent = new List<ApiParameter>(operation.Parameters.Count);
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.In == ParameterLocation.Path ? PlaceInTemplate(operation, parameter) >= 0 : !IsIgnored(parameter))
            {
                sent.Add(parameter);
            }
        }

        return sent;
    }

    /// <summary>Which parameter of the path template it is; negative where it is none.</summary>
    public static int PlaceInTemplate(ApiOperation operation, ApiParameter parameter) =>
        PathTemplate.Parse(operation.Path).IndexOf(parameter.Name);

    /// <summary>The document says that the value is JSON.</summary>
    public static bool IsJson(ApiParameter parameter) => parameter.ContentMediaType is { } media && MediaType.IsJson(media);

    /// <summary>
    /// A plain value, an enum, a type of the runtime, a record, a dictionary, a union, or a list of those. What nothing is known of, and
    /// what
    /// no style of OpenAPI can write, is text.
    /// </summary>
    public ValuePlan Of(ApiOperation operation, ApiParameter parameter)
    {
        if (ExternalTypes.Find(parameter.CSharpType) is { } external && catalog.Index.Resolve(parameter.Schema) is not ArraySchema)
        {
            return external;
        }

        var site = TypeSite.Parameter(operation.Id, parameter.In, parameter.Name);
        if (IsJson(parameter))
        {
            return catalog.Value(parameter.Schema, site);
        }

        if (parameter.ContentMediaType is not null || !IsWritable(parameter.Schema, depth: 0))
        {
            return new ScalarValue(ScalarKind.String);
        }

        return catalog.Value(parameter.Schema, site) switch
        {
            ListValue { Item: var item } => new ListValue(item with { Nullable = false }),
            ScalarValue { Kind: ScalarKind.Json } => new MapValue(new ValueUse(new ScalarValue(ScalarKind.String), false)),
            var value => value,
        };
    }

    /// <summary>OpenAPI 3.0, "Parameter Object": these headers are described by content types and security, not by parameters.</summary>
    private static bool IsIgnored(ApiParameter parameter) =>
        parameter.In == ParameterLocation.Header && Ignored.Contains(parameter.Name.ToLowerInvariant());

    private bool IsWritable(ApiSchema schema, int depth) =>
        SchemaShapes.Of(catalog.Index.Resolve(schema)) switch
        {
            SchemaShape.Any or SchemaShape.Tuple => false,
            SchemaShape.List => depth == 0
                && catalog.Index.Resolve(schema) is ArraySchema list
                && IsWritable(list.Items, depth + 1)
                && SchemaShapes.Of(catalog.Index.Resolve(list.Items)) != SchemaShape.FreeObject,
            SchemaShape.Union => catalog.Variants((UnionSchema)catalog.Index.Resolve(schema)!) is { Count: > 0 } variants
                && variants.All(v =>
                    variants.Count > 1
                        ? SchemaShapes.Of(catalog.Index.Resolve(v)) is not (SchemaShape.Any or SchemaShape.Tuple)
                        : IsWritable(v, depth)
                ),
            _ => true,
        };
}
