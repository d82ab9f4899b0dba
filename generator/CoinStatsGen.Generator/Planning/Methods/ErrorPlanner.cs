using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Plans;
using CoinStatsGen.Generator.Planning.Types;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Plans what a caller is told of failures.</summary>
internal static class ErrorPlanner
{
    /// <summary>The documented failures, one for each exception.</summary>
    public static EquatableArray<ErrorPlan> Plan(ApiOperation operation)
    {
        var errors = new List<ErrorPlan>();
        foreach (var response in operation.Responses)
        {
            if (response.StatusCode is not >= 400)
            {
                continue;
            }

            var name = ExceptionName(response.Status);
            var same = errors.FindIndex(e => e.ExceptionName == name);
            if (same < 0)
            {
                errors.Add(new ErrorPlan(response.Status, name, DocPlanner.Sentence(response.Description)));
            }
            else
            {
                errors[same] = Joined(errors[same], response);
            }
        }

        return errors.ToEquatableArray();
    }

    private static ErrorPlan Joined(ErrorPlan first, ApiResponse second) => first with
    {
        Status = first.Status + ", " + second.Status,
        Doc = first.Doc.Contains(second.Description) ? first.Doc : first.Doc + " " + DocPlanner.Sentence(second.Description),
    };

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

    private static string ExceptionName(string status) => status switch
    {
        "400" => "CoinStatsBadRequestException",
        "401" => "CoinStatsUnauthorizedException",
        "402" or "406" => "CoinStatsCreditsExhaustedException",
        "403" => "CoinStatsForbiddenException",
        "404" => "CoinStatsNotFoundException",
        "409" => "CoinStatsNotSyncedException",
        "429" => "CoinStatsRateLimitedException",
        "503" => "CoinStatsServiceUnavailableException",
        _ => "CoinStatsApiException",
    };
}
