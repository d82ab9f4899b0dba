using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the parameters of an operation: their order, names and types.</summary>
internal sealed class ParameterPlanner(TypeCatalog catalog)
{
    private static readonly string[] Reserved = ["cancellationToken", "request", "body", "call", "credits", "known", "element", "pageNumber", "pageToken"];

    private static readonly string[] Ignored = ["accept", "content-type", "authorization"];

    /// <summary>The parameters in the order of the signature: path as in the template, then required ones, then optional ones.</summary>
    public List<PlannedParameter> Plan(ApiOperation operation)
    {
        var parameters = operation.Parameters.Where(p => !IsIgnored(p) && (p.In != ParameterLocation.Path || IsInTemplate(operation, p))).ToList();
        var names = Names(parameters, Identifier.Camel, operation.Sync is null ? Reserved : [.. Reserved, "progress", "options", "syncToken"]);
        var propertyNames = Names(parameters, Identifier.Pascal, "Equals", "GetHashCode", "ToString", "GetType", "Clone", "EqualityContract", "PrintMembers", "MemberwiseClone", "Finalize", "ReferenceEquals", "Deconstruct");
        return parameters
            .Select(p => Plan(operation, p, Identifier.Escape(names[Key(p)]), propertyNames[Key(p)]))
            .OrderBy(p => p.Source.In == ParameterLocation.Path ? 0 : p.IsOptional ? 2 : 1)
            .ThenBy(p => p.Source.In == ParameterLocation.Path ? operation.Path.IndexOf("{" + p.Source.Name + "}", StringComparison.Ordinal) : 0)
            .ToList();
    }

    private static Dictionary<string, string> Names(List<ApiParameter> parameters, Func<string, string> name, params string[] reserved)
        => new NameScope(StringComparer.Ordinal, "Value", reserved).Allot(parameters.Select(p => new NameRequest(Key(p), p.Name, name(p.Name))));

    private static string Key(ApiParameter parameter) => parameter.In.ToString() + "/" + parameter.Name;

    /// <summary>OpenAPI 3.0, "Parameter Object": these headers are described by content types and security, not by parameters.</summary>
    private static bool IsIgnored(ApiParameter parameter)
        => parameter.In == ParameterLocation.Header && Ignored.Contains(parameter.Name.ToLowerInvariant());

    private static bool IsInTemplate(ApiOperation operation, ApiParameter parameter)
        => operation.Path.IndexOf("{" + parameter.Name + "}", StringComparison.Ordinal) >= 0;

    private PlannedParameter Plan(ApiOperation operation, ApiParameter parameter, string name, string propertyName)
    {
        var optional = !parameter.Required && parameter.In != ParameterLocation.Path;
        var value = Value(operation, parameter);
        return new PlannedParameter(
            parameter,
            name,
            propertyName,
            new ValueUse(value, optional),
            optional,
            DocPlanner.Parameter(parameter.Description, parameter.Schema, catalog.Index.Resolve(parameter.Schema), parameter.Name));
    }

    /// <summary>
    /// A plain value, an enum, a type of the runtime, a record, a dictionary, a union, or a list of those. What nothing is known of, and what
    /// no style of OpenAPI can write, is text.
    /// </summary>
    private ValuePlan Value(ApiOperation operation, ApiParameter parameter)
    {
        if (ExternalTypes.Find(parameter.CSharpType) is { } external && catalog.Index.Resolve(parameter.Schema) is not ArraySchema)
        {
            return external;
        }

        var site = TypeSite.Operation(operation.Id, parameter.In.ToString().ToLowerInvariant() + "/" + parameter.Name, Identifier.Pascal(parameter.Name));
        if (ParameterStyles.IsJson(parameter))
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

    private bool IsWritable(ApiSchema schema, int depth) => SchemaShapes.Of(catalog.Index.Resolve(schema)) switch
    {
        SchemaShape.Any or SchemaShape.Tuple => false,
        SchemaShape.List => depth == 0 && catalog.Index.Resolve(schema) is ArraySchema list && IsWritable(list.Items, depth + 1)
            && SchemaShapes.Of(catalog.Index.Resolve(list.Items)) != SchemaShape.FreeObject,
        SchemaShape.Union => catalog.Variants((UnionSchema)catalog.Index.Resolve(schema)!) is { Count: > 0 } variants
            && variants.All(v => variants.Count > 1 ? SchemaShapes.Of(catalog.Index.Resolve(v)) is not (SchemaShape.Any or SchemaShape.Tuple) : IsWritable(v, depth)),
        _ => true,
    };
}
