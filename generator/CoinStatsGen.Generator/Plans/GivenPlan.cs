namespace CoinStatsGen.Generator.Plans;

/// <summary>An argument that may be missing.</summary>
/// <param name="Source">C# name of the parameter, or of the property of the request record.</param>
/// <param name="FromRequest">It is a property of the request record.</param>
/// <param name="IsString">A text: empty is missing.</param>
internal sealed record GivenPlan(string Source, bool FromRequest, bool IsString);
