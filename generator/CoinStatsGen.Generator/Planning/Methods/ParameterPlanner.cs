using System;
using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Schemas;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the parameters of an operation: their order, names and types.</summary>
internal sealed class ParameterPlanner(TypeCatalog catalog)
{
    /// <summary>More optional parameters than this go into a request record.</summary>
    private const int MostOptional = 4;

    private static readonly string[] Reserved = ["cancellationToken", "request", "body", "call", "credits", "known", "element", "pageNumber", "pageToken"];

    private static readonly string[] ReservedBesideSync = [.. Reserved, "progress", "options", "syncToken"];

    private static readonly string[] RecordMembers =
        ["Equals", "GetHashCode", "ToString", "GetType", "Clone", "EqualityContract", "PrintMembers", "MemberwiseClone", "Finalize", "ReferenceEquals", "Deconstruct"];

    private static readonly string[] Ignored = ["accept", "content-type", "authorization"];

    /// <summary>Finds the types that the parameters name.</summary>
    public void Find(ApiOperation operation)
    {
        foreach (var parameter in Sent(operation))
        {
            Value(operation, parameter);
        }
    }

    /// <summary>The parameters in the order of the signature: path as in the template, then required ones, then optional ones.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="requestName">Name of the record that gathers optional ones: none of its members may be called so.</param>
    /// <param name="gathered">Whether there is one.</param>
    public List<PlannedParameter> Plan(ApiOperation operation, string requestName, out bool gathered)
    {
        var parameters = Sent(operation);
        gathered = parameters.FindAll(IsOptional).Count > MostOptional;
        var names = Names(parameters, Identifier.Camel, operation.Sync is null ? Reserved : ReservedBesideSync);
        var propertyNames = gathered ? Names(parameters, Identifier.Pascal, [.. RecordMembers, requestName]) : names;
        var planned = new List<PlannedParameter>(parameters.Count);
        for (var i = 0; i < names.Length; i++)
        {
            planned.Add(Plan(operation, parameters[i], Identifier.Escape(names[i]), propertyNames[i]));
        }

        var ordered = planned.FindAll(static p => p.Source.In == ParameterLocation.Path);
        ordered.Sort((a, b) => PlaceInTemplate(operation, a.Source).CompareTo(PlaceInTemplate(operation, b.Source)));
        ordered.AddRange(planned.FindAll(static p => p.Source.In != ParameterLocation.Path && !p.IsOptional));
        ordered.AddRange(planned.FindAll(static p => p.IsOptional));
        return ordered;
    }

    private static List<ApiParameter> Sent(ApiOperation operation)
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

    private static bool IsOptional(ApiParameter parameter) => !parameter.Required && parameter.In != ParameterLocation.Path;

    private static string[] Names(List<ApiParameter> parameters, Func<string, string> name, string[] reserved)
        => new NameScope(StringComparer.Ordinal, "Value", reserved).AllotInOrder(parameters.ConvertAll(p => new NameRequest(Key(p), p.Name, name(Spoken(p, parameters)))));

    /// <summary>Of parameters in different places that differ at most by case, such as a query's and a header's, the later place is said.</summary>
    private static string Spoken(ApiParameter parameter, List<ApiParameter> all)
    {
        foreach (var other in all)
        {
            if (other.In < parameter.In && string.Equals(other.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Name + "-" + parameter.In.ToString();
            }
        }

        return parameter.Name;
    }

    private static string Key(ApiParameter parameter) => parameter.In.ToString() + "/" + parameter.Name;

    /// <summary>OpenAPI 3.0, "Parameter Object": these headers are described by content types and security, not by parameters.</summary>
    private static bool IsIgnored(ApiParameter parameter)
        => parameter.In == ParameterLocation.Header && Ignored.Contains(parameter.Name.ToLowerInvariant());

    private static int PlaceInTemplate(ApiOperation operation, ApiParameter parameter)
        => PathTemplate.Parse(operation.Path).IndexOf(parameter.Name);

    private PlannedParameter Plan(ApiOperation operation, ApiParameter parameter, string name, string propertyName)
    {
        var optional = IsOptional(parameter);
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

        var site = TypeSite.Parameter(operation.Id, parameter.In, parameter.Name);
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
