using CoinStats.StubEngine.Matching;

namespace CoinStats.MockServer;

/// <summary>A request that the mock server got.</summary>
public sealed class CoinStatsMockRequest
{
    private readonly MatchContext _context;

    internal CoinStatsMockRequest(MatchContext context, string? operationId)
    {
        _context = context;
        OperationId = operationId;
    }

    /// <summary>Gets the HTTP method.</summary>
    public string Method => _context.Method;

    /// <summary>Gets the path as sent, still percent-encoded.</summary>
    public string Path => _context.Path;

    /// <summary>Gets the path and the query as sent.</summary>
    public string Target => _context.Target;

    /// <summary>Gets the id of the operation of the document; null where the path is not in it.</summary>
    public string? OperationId { get; }

    /// <summary>Gets the body as text; empty where none was sent.</summary>
    public string Body => _context.Body.Text ?? "";

    /// <summary>Gets the status that was answered; null while the answer is being chosen.</summary>
    public int? ResponseStatus { get; internal init; }

    /// <summary>Gets when the request was answered; null while the answer is being chosen.</summary>
    public DateTimeOffset? AnsweredAt { get; internal init; }

    /// <summary>
    /// Gets what the document does not have of the request, although it was answered: an unknown parameter, an empty value; null where
    /// nothing is odd.
    /// </summary>
    public string? Warning { get; internal init; }

    /// <summary>Gets the first value of a query parameter, decoded; null where it was not sent.</summary>
    public string? Query(string name) => _context.Query.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>Gets a header; null where it was not sent.</summary>
    public string? Header(string name) => _context.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Returns method and target.</summary>
    public override string ToString() => $"{Method} {Target}";
}
