using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The exceptions of a client that has its own.</summary>
/// <param name="BaseName">Name of the one that the others derive from.</param>
/// <param name="Title">What the client is of.</param>
/// <param name="Exceptions">The others; the first that fits an answer is thrown.</param>
internal sealed record ExceptionsFile(string BaseName, string Title, EquatableArray<ExceptionPlan> Exceptions) : ClientFile;
