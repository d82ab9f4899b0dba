using CoinStatsGen.Generator.Diagnostics;
using CoinStatsGen.Generator.Plans;
using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator;

/// <summary>What is made of one document.</summary>
/// <param name="Files">The files to emit.</param>
/// <param name="Problems">The problems to report.</param>
internal sealed record DocumentPlan(EquatableArray<ClientFile> Files, EquatableArray<DiagnosticInfo> Problems);
