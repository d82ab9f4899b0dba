using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>Finds the operation that a kept answer belongs to.</summary>
internal sealed class OperationFinder(ApiDocument document)
{
    private readonly string? _common = CommonStart(document);

    /// <summary>By the name of a file, <c>operationId.label</c>: ids may hold dots, so the longest that fits.</summary>
    public ApiOperation? ByFileName(string name) =>
        document
            .Operations.Where(operation => name == operation.Id || name.StartsWith(operation.Id + ".", StringComparison.Ordinal))
            .MaxBy(operation => operation.Id.Length);

    /// <summary>By what was asked. A path may lack the segment that all paths of the document begin with.</summary>
    public ApiOperation? ByRequest(string method, string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Find(method, segments) ?? (_common is null ? null : Find(method, [_common, .. segments]));
    }

    // The path with more written out wins: /coins/charts before /coins/{coinId}.
    private ApiOperation? Find(string method, string[] segments) =>
        document
            .Operations.Where(operation =>
                operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase) && Fits(Segments(operation), segments)
            )
            .MinBy(operation => Segments(operation).Count(IsOpen));

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => IsOpen(pair.First) || pair.First == pair.Second);

    private static bool IsOpen(string segment) => segment.Contains('{', StringComparison.Ordinal);

    private static string[] Segments(ApiOperation operation) => operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string? CommonStart(ApiDocument document)
    {
        var starts = document.Operations.Select(operation => Segments(operation).FirstOrDefault()).Distinct().ToList();
        return starts is [{ } start] && !IsOpen(start) ? start : null;
    }
}
