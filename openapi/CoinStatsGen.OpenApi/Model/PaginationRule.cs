namespace CoinStatsGen.OpenApi.Model;

/// <summary>How an operation is paged, <c>x-pagination</c>.</summary>
/// <param name="PageParameter">Query parameter with the one-based page.</param>
/// <param name="LimitParameter">Query parameter with the page size.</param>
/// <param name="DefaultLimit">Page size where the caller gives none, or null where the source gives none.</param>
/// <param name="Items">Member of the answer that holds the rows; empty where the answer is the list.</param>
/// <param name="Meta">Member of the answer that holds the counters, or null.</param>
/// <param name="HasNext">Member of the counters that says whether a further page exists, or null: a short page is the last.</param>
public sealed record PaginationRule(string PageParameter, string LimitParameter, int? DefaultLimit, string Items, string? Meta, string? HasNext);
