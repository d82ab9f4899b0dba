using CoinStatsGen.Generator.Discovering;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a caller is told of failures.</summary>
internal sealed class ErrorPlanner(ValuePlanner values)
{
    private readonly ErrorTypes _types = new(values.Catalog);

    /// <summary>The documented failures, one for each exception.</summary>
    public EquatableArray<ErrorPlan> Plan(ApiOperation operation)
    {
        var errors = new List<ErrorPlan>();
        for (var i = 0; i < operation.Responses.Count; i++)
        {
            var response = operation.Responses[i];
            if (!ErrorTypes.IsError(operation, response))
            {
                continue;
            }

            var name = values.Names.Errors.Of(response.StatusCode);
            var doc = Doc(operation, response);
            var same = errors.FindIndex(e => e.ExceptionName == name);
            if (same < 0)
            {
                errors.Add(new ErrorPlan(response.Status, name, doc));
                continue;
            }

            var first = errors[same];
            errors[same] = first with
            {
                Status = first.Status + ", " + response.Status,
                Doc = IsSaid(operation, i, name, doc) ? first.Doc : (first.Doc + " " + doc).TrimStart(),
            };
        }

        return errors.ToEquatableArray();
    }

    /// <summary>What the answer says, and how its body is read where that has a type.</summary>
    private string Doc(ApiOperation operation, OperationResponse response)
    {
        var doc = DocPlanner.Sentence(response.Description);
        var body = _types.Of(operation, response) is { } type ? values.Names.Of(type) : null;
        return body switch
        {
            NamedValue named => (doc + " As<" + named.Name + ">() reads its body.").TrimStart(),
            ListValue { Item.Value: NamedValue item } => (doc + " AsList<" + item.Name + ">() reads its body.").TrimStart(),
            _ => doc,
        };
    }

    /// <summary>Nothing, or word for word what an earlier failure with the same exception says.</summary>
    private bool IsSaid(ApiOperation operation, int index, string exceptionName, string doc)
    {
        var isSaid = doc.Length == 0;
        for (var i = 0; i < index && !isSaid; i++)
        {
            var earlier = operation.Responses[i];
            isSaid =
                ErrorTypes.IsError(operation, earlier)
                && values.Names.Errors.Of(earlier.StatusCode) == exceptionName
                && Doc(operation, earlier) == doc;
        }

        return isSaid;
    }

    /// <summary>All statuses that are numbers, ascending.</summary>
    public static EquatableArray<int> Statuses(ApiOperation operation)
    {
        var statuses = new List<int>(operation.Responses.Count);
        foreach (var response in operation.Responses)
        {
            if (response.StatusCode is >= 100 and <= 999 && !statuses.Contains(response.StatusCode.Value))
            {
                statuses.Add(response.StatusCode.Value);
            }
        }

        statuses.Sort();
        return statuses.ToEquatableArray();
    }

    /// <summary>First digits of the ranges of error statuses, ascending.</summary>
    public static EquatableArray<int> Ranges(ApiOperation operation) =>
        operation
            .Responses.Where(static response => response.Status is "4XX" or "5XX")
            .Select(static response => response.Status[0] - '0')
            .Distinct()
            .OrderBy(static digit => digit)
            .ToEquatableArray();

    /// <summary>Whether <c>default</c> stands for errors.</summary>
    public static bool HasDefault(ApiOperation operation) =>
        operation.Responses.Exists(response => response.Status == "default" && ErrorTypes.IsError(operation, response));
}
