using System.Globalization;
using CoinStats.StubEngine.Exchange;
using CoinStatsGen.OpenApi.Model;

namespace CoinStats.MockServer.Simulation;

/// <summary>The part of a list that a request asks for.</summary>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Limit">Rows of a page.</param>
/// <param name="Total">Rows of the list.</param>
internal readonly record struct PageWindow(long Page, long Limit, long Total)
{
    /// <summary>Most rows of a page, whatever is asked for: the live service's <c>meta.limit</c> ends there.</summary>
    public const int MaxRows = 1000;

    private const int UsualLimit = 20;

    /// <summary>Number of the first row.</summary>
    public long First => Page - 1 > Total / Limit ? Total : Math.Min((Page - 1) * Limit, Total);

    /// <summary>Number behind the last row.</summary>
    public long End => Math.Min(First + Limit, Total);

    /// <summary>Pages of the list.</summary>
    public long Pages => (Total + Limit - 1) / Limit;

    /// <summary>What a request asks for.</summary>
    public static PageWindow Of(MockRequest request, ApiOperation operation, PaginationRule rule, long total)
    {
        var asked = Number(QueryText.First(request.Query, rule.LimitParameter))
            ?? rule.DefaultLimit
            ?? Default(operation, rule.LimitParameter);
        return new PageWindow(
            Math.Max(1, Number(QueryText.First(request.Query, rule.PageParameter)) ?? 1),
            Math.Clamp(asked, 1, MaxRows),
            total
        );
    }

    private static long Default(ApiOperation operation, string parameter) =>
        Number(operation.Parameters.FirstOrDefault(p => p.In == ParameterLocation.Query && p.Name == parameter)?.Schema.DefaultJson)
        ?? UsualLimit;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
