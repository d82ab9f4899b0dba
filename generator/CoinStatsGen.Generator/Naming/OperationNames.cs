namespace CoinStatsGen.Generator.Naming;

/// <summary>Names of what an operation becomes.</summary>
/// <param name="Method">The method, without <c>Async</c>.</param>
/// <param name="Request">The record of its optional parameters.</param>
/// <param name="Pages">The method that reads all pages; null where the operation has none.</param>
/// <param name="Stream">The method that reads row by row; null where the operation answers no array.</param>
/// <param name="Open">Of the method that gives a file while it arrives, or null.</param>
internal sealed record OperationNames(string Method, string Request, string? Pages, string? Stream, string? Open);
