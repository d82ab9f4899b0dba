using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.OpenApi.Model;

/// <summary>A list parameter whose every value asks for one row of the answer, <c>x-names-rows</c>.</summary>
/// <param name="Members">Members of the row that hold a value, for each of its parts.</param>
/// <param name="Separator">What stands between the parts of a value; null where a value is one part. Missing parts are the first
/// ones.</param>
/// <param name="Any">Parts that name none, such as <c>all</c>: the row keeps its own value.</param>
public sealed record RowNames(EquatableArray<EquatableArray<string>> Members, string? Separator, EquatableArray<string> Any);
