using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Identifiers;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the parameters of an operation: their order, names and types.</summary>
internal sealed class ParameterPlanner(ValuePlanner values)
{
    /// <summary>
    /// More optional parameters than this stand in a request record only, unless the document says which are arguments.
    /// </summary>
    public const int MaxOptionalArguments = 4;

    private static readonly string[] Reserved =
    [
        "cancellationToken",
        "request",
        "body",
        "call",
        "credits",
        "known",
        "element",
        "pageNumber",
        "pageToken",
    ];

    private static readonly string[] ReservedBesideSync = [.. Reserved, "progress", "options", "syncToken"];

    private readonly ParameterTypes _types = new(values.Catalog);

    /// <summary>The texts of the optional parameters, in the order of the document.</summary>
    public static List<string> OptionalNames(ApiOperation operation) =>
        [.. ParameterTypes.Sent(operation).Where(IsOptional).Select(static p => p.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The parameters in the order of the signature: path as in the template, then required ones, then optional ones.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="requestName">Name of the record that gathers optional ones: none of its members may be called so.</param>
    public List<PlannedParameter> Plan(ApiOperation operation, string requestName)
    {
        var parameters = ParameterTypes.Sent(operation);
        var optional = parameters.FindAll(IsOptional).Count;
        var listed = operation.Arguments is { } arguments ? arguments.ToList() : null;
        var names = Names(parameters, Identifier.Camel, operation.Sync is null ? Reserved : ReservedBesideSync);
        var propertyNames = optional > 0 ? Names(parameters, Identifier.Pascal, [.. MemberNames.OfRecord, requestName]) : names;
        var planned = new List<PlannedParameter>(parameters.Count);
        for (var i = 0; i < names.Length; i++)
        {
            var isListed =
                !IsOptional(parameters[i]) || (listed is null ? optional <= MaxOptionalArguments : listed.Contains(parameters[i].Name));
            planned.Add(Plan(operation, parameters[i], Identifier.Escape(names[i]), propertyNames[i], isListed));
        }

        var ordered = planned.FindAll(static p => p.Source.In == ParameterLocation.Path);
        ordered.Sort(
            (a, b) => ParameterTypes.PlaceInTemplate(operation, a.Source).CompareTo(ParameterTypes.PlaceInTemplate(operation, b.Source))
        );
        ordered.AddRange(planned.FindAll(static p => p.Source.In != ParameterLocation.Path && !p.IsOptional));
        var last = planned.Where(static p => p.IsOptional);
        ordered.AddRange(listed is null ? last : last.OrderBy(p => p.IsListed ? listed.IndexOf(p.Source.Name) : listed.Count));
        return ordered;
    }

    private static bool IsOptional(ApiParameter parameter) => !parameter.Required && parameter.In != ParameterLocation.Path;

    private static string[] Names(List<ApiParameter> parameters, Func<string, string> name, string[] reserved) =>
        new NameScope(StringComparer.Ordinal, "Value", reserved).AllotInOrder(
            parameters.ConvertAll(p => new NameRequest(Key(p), p.Name, name(Spoken(p, parameters))))
        );

    /// <summary>
    /// Of parameters in different places that differ at most by case, such as a query's and a header's, the later place is said.
    /// </summary>
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

    private PlannedParameter Plan(ApiOperation operation, ApiParameter parameter, string name, string propertyName, bool isListed)
    {
        var optional = IsOptional(parameter);
        return new PlannedParameter(
            parameter,
            name,
            propertyName,
            new ValueUse(values.Names.Of(_types.Of(operation, parameter)), optional),
            optional,
            isListed,
            DocPlanner.Parameter(parameter, values.Index.Resolve(parameter.Schema))
        );
    }
}
