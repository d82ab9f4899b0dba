namespace CoinStatsGen.Generator.Plans;

/// <summary>A method that reads all pages of an operation. The expressions are paths of property names below an answer.</summary>
/// <param name="Name">Name without <c>Async</c>.</param>
/// <param name="ItemTypeName">C# type of a row.</param>
/// <param name="PageSource">Parameter, or property of the request record, with the page.</param>
/// <param name="LimitSource">The same with the page size, or null.</param>
/// <param name="FromRequest">They are properties of the request record.</param>
/// <param name="DefaultLimit">Page size where the caller gives none, or null.</param>
/// <param name="Items">Where the rows are; empty: the answer is the list.</param>
/// <param name="HasNext">Where it says whether a page follows, or null.</param>
/// <param name="PageSize">Where it says how large a page is, or null.</param>
/// <param name="PageNumber">Where it says which page it is, or null.</param>
internal sealed record PagesPlan(
    string Name,
    string ItemTypeName,
    string PageSource,
    string? LimitSource,
    bool FromRequest,
    int? DefaultLimit,
    string Items,
    string? HasNext,
    string? PageSize,
    string? PageNumber
);
