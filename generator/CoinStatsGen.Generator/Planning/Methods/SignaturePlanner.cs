using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>
/// Plans the two forms of an operation's signature: optional parameters as arguments, or in a record. The record always takes all of
/// them, so that a further one never changes a signature that the document has frozen.
/// </summary>
/// <param name="requestName">The record.</param>
/// <param name="parameters">The parameters in the order of the signature.</param>
/// <param name="body">The body, or null.</param>
internal sealed class SignaturePlanner(string requestName, List<PlannedParameter> parameters, MethodParameterPlan? body)
{
    private const string Request = "request";

    /// <summary>Optional parameters as arguments, those that are listed.</summary>
    public EquatableArray<MethodParameterPlan> ByArguments() =>
        Ordered(parameters.Where(static p => p.IsListed).Select(static p => Argument(p)));

    /// <summary>Optional parameters in the record.</summary>
    /// <param name="mayLackRequest">There is no other form, so that a call without any of them gives no record either.</param>
    public EquatableArray<MethodParameterPlan> ByRecord(bool mayLackRequest) =>
        Ordered([
            .. parameters.Where(static p => !p.IsOptional).Select(static p => Argument(p)),
            new MethodParameterPlan(
                Request,
                mayLackRequest ? requestName + "?" : requestName,
                mayLackRequest,
                "The optional parameters.",
                ParameterRole.Request
            ),
        ]);

    /// <summary>The form that calls the first one; null where there is one form.</summary>
    /// <param name="isByRecord">The first form takes the record.</param>
    /// <param name="isFrozen">The document says which parameters are arguments.</param>
    public OverloadPlan? Other(bool isByRecord, bool isFrozen)
    {
        if (isByRecord)
        {
            return isFrozen ? new OverloadPlan(ByArguments(), ByRecord(mayLackRequest: false).ConvertAll(FromArguments)) : null;
        }

        return parameters.Exists(static p => p.IsOptional)
            ? new OverloadPlan(ByRecord(mayLackRequest: false), ByArguments().ConvertAll(FromRecord))
            : null;
    }

    private string FromArguments(MethodParameterPlan parameter)
    {
        if (parameter.Role != ParameterRole.Request)
        {
            return parameter.Name;
        }

        var given = parameters.FindAll(static p => p.IsOptional && p.IsListed);
        return given.Count == 0
            ? "new " + requestName + "()"
            : "new " + requestName + " { " + string.Join(", ", given.Select(static p => p.PropertyName + " = " + p.Name)) + " }";
    }

    private string FromRecord(MethodParameterPlan parameter) =>
        parameter.Role == ParameterRole.Argument && parameters.Find(p => p.Name == parameter.Name) is { IsOptional: true } optional
            ? Request + "?." + optional.PropertyName
            : parameter.Name;

    private static MethodParameterPlan Argument(PlannedParameter parameter) =>
        new(parameter.Name, parameter.Value.TypeName, parameter.IsOptional, parameter.Doc, ParameterRole.Argument);

    /// <summary>What must be given stands before what may be left out. The body stands behind parameters of its kind, before a record.</summary>
    private EquatableArray<MethodParameterPlan> Ordered(IEnumerable<MethodParameterPlan> given)
    {
        var all = given.ToList();
        if (body is not null)
        {
            all.Add(body);
        }

        return all.OrderBy(static p =>
                p.Optional ? 3
                : p.Role == ParameterRole.Request ? 2
                : 1
            )
            .ToEquatableArray();
    }
}
