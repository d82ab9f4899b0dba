namespace CoinStatsGen.Generator.Plans;

/// <summary>The method that reads an answer item by item.</summary>
/// <param name="Name">Its name, without <c>Async</c>.</param>
/// <param name="Item">An item.</param>
/// <param name="Format">How the items stand in the answer, a value of <c>StreamFormat</c>; null for the rows of one array.</param>
/// <param name="MediaType">The media type asked for; null for one array.</param>
internal sealed record StreamPlan(string Name, ValueUse Item, string? Format = null, string? MediaType = null);
