using System.Globalization;
using CoinStatsGen.Generator.Planning.Types;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Planning.Methods;

/// <summary>Words for the methods of an operation: what it does, what it costs, where it goes.</summary>
internal static class OperationDocs
{
    /// <summary>The summary, and remarks with price and what must be given.</summary>
    public static DocText Of(ApiOperation operation)
    {
        var remarks = new List<string>();
        var summary = operation.Summary;
        if (string.IsNullOrWhiteSpace(summary))
        {
            summary = string.IsNullOrWhiteSpace(operation.Description) ? "Calls " + operation.Id + "." : operation.Description;
        }
        else if (!string.IsNullOrWhiteSpace(operation.Description) && operation.Description != summary)
        {
            remarks.Add(operation.Description!);
        }

        if (operation.Credits is { } credits)
        {
            remarks.Add(Price(credits));
        }

        if (operation.RequiredAny.Count > 0)
        {
            remarks.Add("Give one of: " + string.Join("; ", operation.RequiredAny.ConvertAll(static g => string.Join(" and ", g))) + ".");
        }

        return DocPlanner.Split(summary!, remarks);
    }

    private static string Price(CreditRule credits)
    {
        var text = "Credits: " + credits.Base.ToString(CultureInfo.InvariantCulture);
        foreach (var multiplier in credits.Multipliers)
        {
            text += multiplier.PerValue ? ", times the values of " + multiplier.Field : ", by " + multiplier.Field;
            if (multiplier.AllCredits is { } all)
            {
                text += " (" + credits.Values.All[0] + ": " + all.ToString(CultureInfo.InvariantCulture) + ")";
            }
        }

        return text + (credits.IsExact ? "." : "; further multipliers are not published.");
    }
}
