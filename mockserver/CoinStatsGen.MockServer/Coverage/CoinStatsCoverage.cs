using CoinStats.MockServer.Coverage;

namespace CoinStats.MockServer;

/// <summary>
/// What requests exercised of the document: which operations, and which of their documented statuses. A status counts as met however it
/// came about: by a stub, <c>Prefer</c>, a test key, a simulation, or the request itself. Taken at one moment; it does not change.
/// </summary>
public sealed record CoinStatsCoverage
{
    /// <summary>Gets the title of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the version of the document.</summary>
    public required string Version { get; init; }

    /// <summary>Gets how many servers are taken together.</summary>
    public int Servers { get; init; } = 1;

    /// <summary>Gets each operation, in document order.</summary>
    public required IReadOnlyList<OperationCoverage> Operations { get; init; }

    /// <summary>Gets how many requests were to no operation of the document.</summary>
    public long Unmatched { get; init; }

    /// <summary>Gets how many operations were called.</summary>
    public int CoveredOperations => Operations.Count(o => o.Calls > 0);

    /// <summary>Gets how many documented statuses there are, over all operations.</summary>
    public int Responses => Operations.Sum(o => o.Responses.Count);

    /// <summary>Gets how many of them were met.</summary>
    public int CoveredResponses => Operations.Sum(o => o.Responses.Count(r => r.Count > 0));

    /// <summary>Gets the share of documented statuses that were met.</summary>
    /// <value>From 0 to 100; 100 where there are none.</value>
    public double Percent => Responses == 0 ? 100 : 100.0 * CoveredResponses / Responses;

    /// <summary>Gives the same of the operations that were called alone: for a suite that is about a part of the document.</summary>
    public CoinStatsCoverage OnlyCalled() => this with { Operations = [.. Operations.Where(o => o.Calls > 0)] };

    /// <summary>Takes the coverage of several servers together, such as those of one test run.</summary>
    /// <exception cref="CoinStatsMockException">There is none, or they served different documents.</exception>
    public static CoinStatsCoverage Merge(IEnumerable<CoinStatsCoverage> coverages)
    {
        ArgumentNullException.ThrowIfNull(coverages);
        var all = coverages.ToList();
        var first = all.Count > 0 ? all[0] : throw new CoinStatsMockException("There is no coverage to merge.");
        if (all.Find(c => c.Title != first.Title || c.Version != first.Version) is { } other)
        {
            throw new CoinStatsMockException(
                $"Coverage of different documents cannot be merged: {first.Title} {first.Version} and {other.Title} {other.Version}."
            );
        }

        return first with
        {
            Servers = all.Sum(c => c.Servers),
            Unmatched = all.Sum(c => c.Unmatched),
            Operations =
            [
                .. all.SelectMany(c => c.Operations)
                    .GroupBy(o => (o.Id, o.Method, o.Path))
                    .Select(g => g.Aggregate((left, right) => left.Plus(right))),
            ],
        };
    }

    /// <summary>Writes it as JSON, as <c>GET /__admin/coverage</c> answers it.</summary>
    public string ToJson() => CoverageJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="CoinStatsMockException">The text is not coverage.</exception>
    public static CoinStatsCoverage Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CoverageJson.Read(json);
    }
}
