using System.Text.Json;
using CoinStatsGen.OpenApi.Model;

namespace CoinStatsGen.SpecTool.Observe;

/// <summary>An answer of the service that somebody kept.</summary>
/// <param name="File">Where it is kept.</param>
/// <param name="Operation">What was asked.</param>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Body">What came.</param>
internal sealed record ObservedAnswer(string File, ApiOperation Operation, int Status, JsonElement Body);
