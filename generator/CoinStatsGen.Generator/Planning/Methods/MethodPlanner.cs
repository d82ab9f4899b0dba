using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Naming;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the methods of an operation.</summary>
internal sealed class MethodPlanner(ValuePlanner values)
{
    private readonly ParameterPlanner _parameters = new(values);
    private readonly BodyPlanner _bodies = new(values);
    private readonly ResultPlanner _results = new(values);
    private readonly PagesPlanner _pages = new(values);
    private readonly CheckPlanner _checks = new(values);

    /// <summary>What of the document cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems => _bodies.Problems;

    /// <summary>Plans the methods, and the request record if there is one.</summary>
    public PlannedOperation Plan(FoundOperation found)
    {
        var operation = found.Operation;
        var names = values.Names.Methods[found];
        var parameters = _parameters.Plan(operation, names.Request, out var gathered);
        var body = _bodies.Plan(operation);
        var result = _results.Plan(operation);
        var method = new MethodPlan
        {
            Name = names.Method,
            OperationName = names.Method,
            Doc = OperationDocs.Of(operation),
            Path = operation.Method + " " + operation.Path,
            Deprecated = operation.Deprecated,
            Parameters = Signature(names, operation, parameters, body, gathered).ToEquatableArray(),
            Parts = parameters.ConvertAll(p => _checks.Of(Part(p, gathered && p.IsOptional), p.Source)).ToEquatableArray(),
            Body = body,
            Result = result,
            Errors = ErrorPlanner.Plan(operation),
            IsPriced = operation.Credits is not null,
            StreamName = result is { Kind: MediaKind.Json, Value: { Nullable: false, Value: ListValue } } ? names.Stream : null,
        };
        return new PlannedOperation(
            found,
            method with
            {
                Pages = _pages.Plan(found, method),
                RequiredAny = CheckPlanner.RequiredAny(operation, method),
            },
            gathered ? RequestOf(names, parameters.FindAll(static p => p.IsOptional)) : null
        );
    }

    /// <summary>The parameters are in order: required ones, then optional ones. The body stands behind those of its kind.</summary>
    private static List<MethodParameterPlan> Signature(
        OperationNames names,
        ApiOperation operation,
        List<PlannedParameter> parameters,
        BodyPlan? body,
        bool gathered
    )
    {
        var required = new List<MethodParameterPlan>(parameters.Count + 1);
        var optional = new List<MethodParameterPlan>();
        foreach (var parameter in parameters)
        {
            if (!parameter.IsOptional || !gathered)
            {
                (parameter.IsOptional ? optional : required).Add(
                    new MethodParameterPlan(
                        parameter.Name,
                        parameter.Value.TypeName,
                        parameter.IsOptional,
                        parameter.Doc,
                        ParameterRole.Argument
                    )
                );
            }
        }

        if (gathered)
        {
            optional.Add(new MethodParameterPlan("request", names.Request + "?", true, "The optional parameters.", ParameterRole.Request));
        }

        if (body is not null)
        {
            var doc = DocPlanner.Sentence(operation.RequestBody?.Description ?? "The body of the request.");
            (body.Value.Nullable ? optional : required).Add(
                new MethodParameterPlan("body", body.Value.TypeName, body.Value.Nullable, doc, ParameterRole.Body)
            );
        }

        required.AddRange(optional);
        return required;
    }

    private static RequestPlan RequestOf(OperationNames names, List<PlannedParameter> optional) =>
        new(
            names.Request,
            names.Method,
            optional
                .ConvertAll(p => new PropertyPlan
                {
                    WireName = p.Source.Name,
                    Name = p.PropertyName,
                    LocalName = "",
                    Value = p.Value,
                    Doc = DocPlanner.Split(p.Doc, []),
                    Deprecated = p.Source.Deprecated,
                })
                .ToEquatableArray()
        );

    private static RequestPartPlan Part(PlannedParameter parameter, bool fromRequest) =>
        new()
        {
            Kind = parameter.Source.In switch
            {
                ParameterLocation.Path => RequestPartKind.Path,
                ParameterLocation.Header => RequestPartKind.Header,
                ParameterLocation.Cookie => RequestPartKind.Cookie,
                _ => RequestPartKind.Query,
            },
            WireName = parameter.Source.Name,
            Source = fromRequest ? parameter.PropertyName : parameter.Name,
            FromRequest = fromRequest,
            Value = parameter.Value,
            Style = ParameterStyles.OfList(parameter.Source),
            Format = ParameterStyles.OfValue(parameter.Source, parameter.Value.Value),
            AllowReserved = ParameterStyles.AllowsReserved(parameter.Source),
        };
}
