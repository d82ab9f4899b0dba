using System.Collections.Generic;
using System.Linq;
using CoinStatsGen.ApiModel.Collections;
using CoinStatsGen.ApiModel.Model;
using CoinStatsGen.Generator.Planning.Plans;

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
            if (response.StatusCode is >= 400)
            {
                errors.Add(new ErrorPlan(response.Status, ExceptionName(response.Status), response.Description));
            }
        }

        return errors
            .GroupBy(e => e.ExceptionName)
            .Select(g => new ErrorPlan(string.Join(", ", g.Select(e => e.Status)), g.Key, string.Join(" ", g.Select(e => e.Doc).Distinct())))
            .ToEquatableArray();
    }

    /// <summary>All statuses that are numbers, ascending.</summary>
    public static EquatableArray<int> Statuses(ApiOperation operation)
        => operation.Responses.Select(r => r.StatusCode ?? 0).Where(s => s is >= 100 and <= 999).Distinct().OrderBy(s => s).ToEquatableArray();

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
