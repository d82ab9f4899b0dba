namespace CoinStats.MockServer;

/// <summary>How often a status was answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Count">Answers with it.</param>
public readonly record struct StatusCoverage(int Status, long Count);
