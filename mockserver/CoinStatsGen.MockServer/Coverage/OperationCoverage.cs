namespace CoinStats.MockServer;

/// <summary>What was exercised of an operation.</summary>
/// <param name="Id">Its id in the document, such as <c>get-coins</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path template.</param>
/// <param name="Calls">Requests to it; those whose connection was broken on purpose are among them.</param>
/// <param name="Responses">Each documented status, in document order; those never met with 0.</param>
/// <param name="Undocumented">Statuses it was answered with that the document does not list.</param>
public sealed record OperationCoverage(
    string Id,
    string Method,
    string Path,
    long Calls,
    IReadOnlyList<StatusCoverage> Responses,
    IReadOnlyList<StatusCoverage> Undocumented
)
{
    /// <summary>Gets the documented statuses that no answer had.</summary>
    public IEnumerable<int> NeverMet => Responses.Where(r => r.Count == 0).Select(r => r.Status);

    internal OperationCoverage Plus(OperationCoverage other) =>
        this with
        {
            Calls = Calls + other.Calls,
            Responses = Sum(Responses, other.Responses),
            Undocumented = [.. Sum(Undocumented, other.Undocumented).OrderBy(u => u.Status)],
        };

    private static StatusCoverage[] Sum(IReadOnlyList<StatusCoverage> left, IReadOnlyList<StatusCoverage> right) =>
        [.. left.Concat(right).GroupBy(s => s.Status).Select(g => new StatusCoverage(g.Key, g.Sum(s => s.Count)))];
}
