using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.Generator.Plans;

/// <summary>Where the credits of the account are told.</summary>
/// <param name="Operation">The operation, as C#.</param>
/// <param name="Members">The members of its answer.</param>
internal sealed record CreditUsagePlan(string Operation, CreditUsageRule Members);
