using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>The facts of all operations.</summary>
internal sealed record OperationsFile(string Name, string Title, EquatableArray<OperationPlan> Operations) : ClientFile;
