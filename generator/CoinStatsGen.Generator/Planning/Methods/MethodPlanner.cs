using System.Collections.Generic;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the methods of an operation.</summary>
internal sealed class MethodPlanner(TypeCatalog catalog)
{
    private readonly ParameterPlanner _parameters = new(catalog);
    private readonly BodyPlanner _bodies = new(catalog);
    private readonly ResultPlanner _results = new(catalog);
    private readonly PagesPlanner _pages = new(catalog);
    private readonly CheckPlanner _checks = new(catalog);

    /// <summary>What of the document cannot be followed.</summary>
    public IEnumerable<PlanProblem> Problems => _bodies.Problems;

    /// <summary>Finds the types that the methods name, and notes them in the draft. Asks the catalogue what <see cref="Plan"/> asks it.</summary>
    public void Find(OperationDraft draft)
    {
        catalog.Uses = draft.Requests;
        _parameters.Find(draft.Operation);
        catalog.Uses = draft.Sent;
        var body = _bodies.Plan(draft.Operation, draft.IsWanted);
        draft.Requests.UnionWith(draft.Sent);
        if (body is not { Kind: MediaKind.Json })
        {
            draft.Sent.Clear();
        }

        catalog.Uses = draft.Answers;
        _results.Find(draft.Operation);
        catalog.Uses = null;
    }

    /// <summary>Plans the methods, and the request record if there is one.</summary>
    public PlannedOperation Plan(OperationDraft draft)
    {
        var operation = draft.Operation;
        var parameters = _parameters.Plan(operation, draft.RequestName, out var gathered);
        var body = _bodies.Plan(operation, draft.IsWanted);
        var result = _results.Plan(operation);
        var method = new MethodPlan
        {
            Name = draft.Name,
            OperationName = draft.Name,
            Doc = OperationDocs.Of(operation),
            Path = operation.Method + " " + operation.Path,
            Deprecated = operation.Deprecated,
            Parameters = Signature(draft, parameters, body, gathered).ToEquatableArray(),
            Parts = parameters.ConvertAll(p => _checks.Of(Part(p, gathered && p.IsOptional), p.Source)).ToEquatableArray(),
            Body = body,
            Result = result,
            Errors = ErrorPlanner.Plan(operation),
            IsPriced = operation.Credits is not null,
            StreamName = result is { Kind: MediaKind.Json, Value: { Nullable: false, Value: ListValue } } ? draft.StreamName : null,
        };
        return new PlannedOperation(
            draft,
            method with { Pages = _pages.Plan(draft, method), RequiredAny = CheckPlanner.RequiredAny(operation, method) },
            gathered ? RequestOf(draft, parameters.FindAll(static p => p.IsOptional)) : null);
    }

    /// <summary>The parameters are in order: required ones, then optional ones. The body stands behind those of its kind.</summary>
    private static List<MethodParameterPlan> Signature(OperationDraft draft, List<PlannedParameter> parameters, BodyPlan? body, bool gathered)
    {
        var required = new List<MethodParameterPlan>(parameters.Count + 1);
        var optional = new List<MethodParameterPlan>();
        foreach (var parameter in parameters)
        {
            if (!parameter.IsOptional || !gathered)
            {
                (parameter.IsOptional ? optional : required).Add(new MethodParameterPlan(parameter.Name, parameter.Value.TypeName, parameter.IsOptional, parameter.Doc, ParameterRole.Argument));
            }
        }

        if (gathered)
        {
            optional.Add(new MethodParameterPlan("request", draft.RequestName + "?", true, "The optional parameters.", ParameterRole.Request));
        }

        if (body is not null)
        {
            var doc = DocPlanner.Sentence(draft.Operation.RequestBody?.Description ?? "The body of the request.");
            (body.Value.Nullable ? optional : required).Add(new MethodParameterPlan("body", body.Value.TypeName, body.Value.Nullable, doc, ParameterRole.Body));
        }

        required.AddRange(optional);
        return required;
    }

    private static RequestPlan RequestOf(OperationDraft draft, List<PlannedParameter> optional)
        => new(draft.RequestName, draft.Name, optional.ConvertAll(p => new PropertyPlan
        {
            WireName = p.Source.Name,
            Name = p.PropertyName,
            LocalName = "",
            Value = p.Value,
            Doc = DocPlanner.Split(p.Doc, []),
            Deprecated = p.Source.Deprecated,
        }).ToEquatableArray());

    private static RequestPartPlan Part(PlannedParameter parameter, bool fromRequest) => new()
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
