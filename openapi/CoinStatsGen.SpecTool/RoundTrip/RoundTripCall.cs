namespace CoinStatsGen.SpecTool.RoundTrip;

/// <summary>One call of an operation.</summary>
/// <param name="Operation">Method and path.</param>
/// <param name="AllArguments">With all arguments, not only those that must be given.</param>
/// <param name="Stripped">The examples were taken out of the document that was served.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">What went wrong; empty where nothing did.</param>
internal sealed record RoundTripCall(string Operation, bool AllArguments, bool Stripped, RoundTripOutcome Outcome, string Detail);
