using CoinStatsGen.OpenApi.Collections;

namespace CoinStatsGen.Generator.Plans;

/// <summary>What is said of a member, as plain text; the emitter escapes it.</summary>
/// <param name="Summary">One sentence or more.</param>
/// <param name="Remarks">Paragraphs.</param>
internal sealed record DocText(string Summary, EquatableArray<string> Remarks);
