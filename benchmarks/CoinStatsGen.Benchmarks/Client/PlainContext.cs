using System.Text.Json.Serialization;

namespace CoinStatsGen.Benchmarks.Client;

/// <summary>What System.Text.Json's own source generator makes of the plain types.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<PlainWallet>))]
[JsonSerializable(typeof(PlainTransaction))]
internal sealed partial class PlainContext : JsonSerializerContext;
