using CoinStats.MockServer.Answering;

namespace CoinStats.MockServer;

/// <summary>An operation that a mock server serves, with what the document says of it.</summary>
public sealed class CoinStatsMockOperation
{
    private readonly CompiledOperation _compiled;

    internal CoinStatsMockOperation(CompiledOperation compiled)
    {
        _compiled = compiled;
        Operation = new CoinStatsOperation(compiled.Id, compiled.Method, compiled.PathTemplate, compiled.Statuses);
    }

    /// <summary>Gets its facts: id, method, path template, documented statuses. The price is not among them.</summary>
    public CoinStatsOperation Operation { get; }

    /// <summary>Gets the document's summary; null where it has none.</summary>
    public string? Summary => _compiled.Spec.Summary;

    /// <summary>Gets the document's description; null where it has none.</summary>
    public string? Description => _compiled.Spec.Description;

    /// <summary>Gets the names of the examples of a status; none where the document names none.</summary>
    public IReadOnlyList<string> ExampleNames(int status) => [.. _compiled.ExampleNames(status)];

    /// <summary>Returns the operation's id.</summary>
    public override string ToString() => _compiled.Id;
}
