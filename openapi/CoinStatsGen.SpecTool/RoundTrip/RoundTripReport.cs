namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>All calls of one document.</summary>
/// <param name="Name">Name of the document.</param>
/// <param name="Calls">The calls: in document order, as documented and then stripped.</param>
/// <param name="CompileFaults">Why the client does not compile; then there are no calls.</param>
internal sealed record RoundTripReport(string Name, IReadOnlyList<RoundTripCall> Calls, IReadOnlyList<string> CompileFaults)
{
    /// <summary>
    /// Calls that say something of client and mock server: operations that are generated, answers that obey their schemas.
    /// </summary>
    public IEnumerable<RoundTripCall> Judged(bool stripped) =>
        Calls.Where(call =>
            call.Stripped == stripped
            && call.Outcome is not (RoundTripOutcome.ExampleBreaksSchema or RoundTripOutcome.Ambiguous or RoundTripOutcome.Skipped)
        );

    /// <summary>Those of them that went wrong.</summary>
    public IEnumerable<RoundTripCall> Faults(bool stripped) =>
        Judged(stripped).Where(static call => call.Outcome != RoundTripOutcome.RoundTrips);

    /// <summary>Nothing went wrong.</summary>
    public bool IsFine => CompileFaults.Count == 0 && !Faults(stripped: false).Any() && !Faults(stripped: true).Any();
}
