namespace CoinStatsGen.OpenApi.Model;

/// <summary>How an operation is paged, <c>x-pagination</c>.</summary>
/// <param name="PageParameter">Query parameter with the one-based page.</param>
/// <param name="LimitParameter">Query parameter with the page size.</param>
/// <param name="DefaultLimit">Page size where the caller gives none, or null where the source gives none.</param>
/// <param name="Items">Member of the answer that holds the rows; empty where the answer is the list.</param>
/// <param name="Meta">Member of the answer that holds the counters, or null.</param>
/// <param name="HasNext">Member of the counters that says whether a further page exists, or null: a short page is the last.</param>
public sealed record PaginationRule(
    string PageParameter,
    string LimitParameter,
    int? DefaultLimit,
    string Items,
    string? Meta,
    string? HasNext
)
{
    /// <summary>Member of the counters that says whether an earlier page exists, or null.</summary>
    public string? HasPrevious { get; init; }

    /// <summary>Member of the counters with the page's number, or null.</summary>
    public string? PageNumber { get; init; }

    /// <summary>Member of the counters with the page size, or null.</summary>
    public string? PageSize { get; init; }

    /// <summary>Member of the counters with the rows of all pages, or null.</summary>
    public string? ItemCount { get; init; }

    /// <summary>Member of the counters with the number of pages, or null.</summary>
    public string? PageCount { get; init; }
}
