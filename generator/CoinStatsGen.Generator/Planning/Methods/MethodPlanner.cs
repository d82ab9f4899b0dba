using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Naming;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans the methods of an operation.</summary>
internal sealed class MethodPlanner(TypeCatalog catalog)
{
    /// <summary>More optional parameters than this go into a request record.</summary>
    private const int MostOptional = 4;

    private readonly ParameterPlanner _parameters = new(catalog);
    private readonly BodyPlanner _bodies = new(catalog);
    private readonly ResultPlanner _results = new(catalog);
    private readonly PagesPlanner _pages = new(catalog);
    private readonly CheckPlanner _checks = new(catalog);

    /// <summary>Finds the types that the methods name, and notes them in the draft.</summary>
    public void Find(OperationDraft draft) => Parts(draft);

    /// <summary>Plans the methods, and the request record if there is one.</summary>
    public (MethodPlan Method, RequestPlan? Request) Plan(OperationDraft draft)
    {
        var operation = draft.Operation;
        var (parameters, body, result) = Parts(draft);
        var optional = parameters.Where(p => p.IsOptional).ToList();
        var gathered = optional.Count > MostOptional;
        var request = gathered ? RequestOf(draft, optional) : null;
        var method = new MethodPlan
        {
            Name = draft.Name,
            OperationName = draft.Name,
            Doc = OperationDocs.Of(operation),
            Path = operation.Method + " " + operation.Path,
            Deprecated = operation.Deprecated,
            Parameters = Signature(draft, parameters, body, gathered).ToEquatableArray(),
            Parts = parameters.Select(p => _checks.Of(Part(p, gathered && p.IsOptional), p.Source)).ToEquatableArray(),
            Body = body,
            Result = result,
            Errors = ErrorPlanner.Plan(operation),
            IsPriced = operation.Credits is not null,
            StreamName = result is { Kind: BodyKind.Json, Value: { Nullable: false, Value: ListValue } } ? draft.StreamName : null,
        };
        return (method with { Pages = _pages.Plan(draft, method), RequiredAny = CheckPlanner.RequiredAny(operation, method) }, request);
    }

    private (List<PlannedParameter> Parameters, BodyPlan? Body, ResultPlan? Result) Parts(OperationDraft draft)
    {
        catalog.Uses = draft.Requests;
        var parameters = _parameters.Plan(draft.Operation);
        var body = _bodies.Plan(draft.Operation);
        catalog.Uses = draft.Answers;
        var result = _results.Plan(draft.Operation);
        catalog.Uses = null;
        return (parameters, body, result);
    }

    private static IEnumerable<MethodParameterPlan> Signature(OperationDraft draft, List<PlannedParameter> parameters, BodyPlan? body, bool gathered)
    {
        foreach (var parameter in parameters.Where(p => !p.IsOptional))
        {
            yield return new MethodParameterPlan(parameter.Name, parameter.Value.TypeName, false, parameter.Doc);
        }

        var bodyDoc = DocPlanner.Sentence(draft.Operation.RequestBody?.Description ?? "The body of the request.");
        if (body is { Value.Nullable: false })
        {
            yield return new MethodParameterPlan("body", body.Value.TypeName, false, bodyDoc);
        }

        if (gathered)
        {
            yield return new MethodParameterPlan("request", draft.RequestName + "?", true, "The optional parameters.");
        }
        else
        {
            foreach (var parameter in parameters.Where(p => p.IsOptional))
            {
                yield return new MethodParameterPlan(parameter.Name, parameter.Value.TypeName, true, parameter.Doc);
            }
        }

        if (body is { Value.Nullable: true })
        {
            yield return new MethodParameterPlan("body", body.Value.TypeName, true, bodyDoc);
        }
    }

    private static RequestPlan RequestOf(OperationDraft draft, List<PlannedParameter> optional)
        => new(draft.RequestName, draft.Name, optional.Select(p => new PropertyPlan
        {
            WireName = p.Source.Name,
            Name = p.PropertyName == draft.RequestName ? p.PropertyName + "Value" : p.PropertyName,
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
    };
}
