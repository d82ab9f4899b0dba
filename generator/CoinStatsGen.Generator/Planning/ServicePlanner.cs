using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning;

/// <summary>Plans what all calls of a client have in common.</summary>
internal static class ServicePlanner
{
    /// <summary>Plans the facts of a document.</summary>
    /// <param name="values">What was found and named.</param>
    /// <param name="security">What its calls prove.</param>
    /// <param name="servers">Where its calls go.</param>
    /// <param name="name">Name of the service.</param>
    public static ServicePlan Plan(ValuePlanner values, SecurityPlanner security, ServerPlanner servers, string name)
    {
        var model = values.Found.Document;
        return new ServicePlan
        {
            Name = name,
            BaseAddress = servers.BaseAddress,
            PathPrefix = PathPrefix(model.Operations),
            ApiKeyHeader = security.KeyHeader,
            ApiKeyQuery = security.KeyQuery,
            Schemes = security.Schemes,
            Security = security.Security,
            CreditUsage = values.Found.Operations.FirstOrDefault(static o => o.IsWanted && o.Operation.CreditUsage is not null) is { } usage
                ? new CreditUsagePlan(values.Names.Operations + "." + values.Names.Methods[usage].Method, usage.Operation.CreditUsage!)
                : null,
            ExceptionName = values.Names.Errors.IsShared ? null : values.Names.Errors.Base,
            ErrorRules = model.ErrorRules.ConvertAll(static r => new ErrorRulePlan(
                r.Status,
                ErrorKinds.OfWord(r.Means).ToString(),
                r.Member,
                r.Contains,
                r.Retry
            )),
            RateLimit = model.RateLimit,
        };
    }

    /// <summary>
    /// The segments before each path's last that all paths begin with, such as <c>/v1</c>. Of the whole document, so that filters change no
    /// address.
    /// </summary>
    private static string? PathPrefix(EquatableArray<ApiOperation> operations)
    {
        string[]? common = null;
        foreach (var operation in operations)
        {
            var fixedSegments = PathTemplate.Parse(operation.Path).Literals[0].Split('/');
            var leading = fixedSegments.Take(fixedSegments.Length - 1);
            common = common is null
                ? [.. leading]
                : [.. common.Zip(leading, static (a, b) => a == b ? a : null).TakeWhile(static s => s is not null)!];
        }

        // The first is empty: paths begin with a slash.
        return common is { Length: > 1 } ? string.Join("/", common) : null;
    }
}
