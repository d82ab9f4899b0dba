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
    private readonly ErrorPlanner _errors = new(values);
    private readonly StreamTypes _streams = new(values.Catalog);

    /// <summary>What of the document cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems => _bodies.Problems;

    /// <summary>Plans the methods, and the request record if there is one.</summary>
    public PlannedOperation Plan(FoundOperation found)
    {
        var operation = found.Operation;
        var names = values.Names.Methods[found];
        var parameters = _parameters.Plan(operation, names.Request);
        var gathered = parameters.Exists(static p => !p.IsListed);
        var body = _bodies.Plan(operation);
        var result = _results.Plan(operation);
        var signatures = new SignaturePlanner(names.Request, parameters, Argument(operation, body));
        var method = new MethodPlan
        {
            Name = names.Method,
            OperationName = names.Method,
            Doc = OperationDocs.Of(operation),
            Path = operation.Method + " " + operation.Path,
            Deprecated = operation.Deprecated,
            Parameters = gathered ? signatures.ByRecord(mayLackRequest: operation.Arguments is null) : signatures.ByArguments(),
            Overload = signatures.Other(gathered, operation.Arguments is not null),
            Parts = parameters.ConvertAll(p => _checks.Of(Part(p, gathered && p.IsOptional), p.Source)).ToEquatableArray(),
            Body = body,
            Result = result,
            Errors = _errors.Plan(operation),
            IsPriced = operation.Credits is not null,
            OpenName = result?.Kind == MediaKind.Binary ? names.Open : null,
            Stream = names.Stream is null ? null : Stream(operation, names.Stream, result),
        };
        return new PlannedOperation(
            found,
            method with
            {
                Pages = _pages.Plan(found, method),
                RequiredAny = CheckPlanner.RequiredAny(operation, method),
            },
            parameters.Exists(static p => p.IsOptional) ? RequestOf(names, parameters.FindAll(static p => p.IsOptional)) : null
        );
    }

    private StreamPlan? Stream(ApiOperation operation, string name, ResultPlan? result) =>
        _streams.Of(operation) is { } stream ? new StreamPlan(name, values.Names.Of(stream.Item), stream.Format, stream.Content.NameToSend)
        : result is { Kind: MediaKind.Json, Value: { Nullable: false, Value: ListValue rows } } ? new StreamPlan(name, rows.Item)
        : null;

    private static MethodParameterPlan? Argument(ApiOperation operation, BodyPlan? body) =>
        body is null
            ? null
            : new MethodParameterPlan(
                "body",
                body.Value.TypeName,
                body.Value.Nullable,
                DocPlanner.Sentence(operation.RequestBody?.Description ?? "The body of the request."),
                ParameterRole.Body
            );

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
            ArgumentName = parameter.IsListed ? parameter.Name : null,
            FromRequest = fromRequest,
            Value = parameter.Value,
            Style = ParameterStyles.OfList(parameter.Source),
            Format = ParameterStyles.OfValue(parameter.Source, parameter.Value.Value),
            AllowReserved = ParameterStyles.AllowsReserved(parameter.Source),
        };
}
