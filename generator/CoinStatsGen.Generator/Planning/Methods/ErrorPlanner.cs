using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;
using CoinStatsGen.OpenApi.Model;
using CoinStatsGen.OpenApi.Wire;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a caller is told of failures.</summary>
internal static class ErrorPlanner
{
    /// <summary>The documented failures, one for each exception.</summary>
    public static EquatableArray<ErrorPlan> Plan(ApiOperation operation)
    {
        var errors = new List<ErrorPlan>();
        for (var i = 0; i < operation.Responses.Count; i++)
        {
            var response = operation.Responses[i];
            if (response.StatusCode is not >= 400)
            {
                continue;
            }

            var name = ExceptionName(response);
            var doc = DocPlanner.Sentence(response.Description);
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

    /// <summary>Nothing, or word for word what an earlier failure with the same exception says.</summary>
    private static bool IsSaid(ApiOperation operation, int index, string exceptionName, string doc)
    {
        var isSaid = doc.Length == 0;
        for (var i = 0; i < index && !isSaid; i++)
        {
            var earlier = operation.Responses[i];
            isSaid =
                earlier.StatusCode is >= 400 && ExceptionName(earlier) == exceptionName && DocPlanner.Sentence(earlier.Description) == doc;
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

    private static string ExceptionName(OperationResponse response) =>
        "CoinStats"
        + (ErrorKinds.OfStatus(response.StatusCode ?? 0) is var kind && kind == ErrorKind.Other ? "Api" : kind.ToString())
        + "Exception";
}
